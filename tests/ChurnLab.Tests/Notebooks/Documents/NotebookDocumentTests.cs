using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookDocumentTests
{
    [Fact]
    public void An_inserted_cell_gets_an_identity_of_its_own()
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Code("x"));
        document.Insert(0, NotebookCell.Code("x"));
        Assert.Equal(2, document.Cells.Select(cell => cell.Id).Where(CellId.IsValid).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_notebook_older_than_4_5_gets_no_identities()
    {
        var document = NotebookFile.Parse("""{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""", "a.ipynb");
        document.Insert(0, NotebookCell.Code("x"));
        Assert.Equal("", document.Cells[0].Id);
    }

    [Fact]
    public void A_removed_cell_is_gone_from_the_file()
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Markdown("# A"));
        var before = NotebookFile.ToText(document);
        document.Insert(1, NotebookCell.Code("x"));
        document.RemoveAt(1);
        Assert.Equal(before, NotebookFile.ToText(document));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.RemoveAt(1));
    }

    [Fact]
    public void A_copy_is_independent_and_keeps_the_layout()
    {
        var document = NotebookDocument.New();
        document.Layout = NotebookLayout.Default with { Indent = "  " };
        var copy = document.Clone();
        copy.Insert(0, NotebookCell.Raw("x"));
        Assert.Empty(document.Cells);
        Assert.Equal("  ", copy.Layout.Indent);
    }
}
