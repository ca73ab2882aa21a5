using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class DibTests
{
    [Fact]
    public void Lines_that_name_a_language_start_cells_and_others_stay()
    {
        var document = NotebookFile.Parse(
            "#!md\n\n# A\n\n#!c#\n#!time\n\n1 + 1\n\n\n#!js\nalert(1)\n#!unknown\n#!html\n<b>x</b>\n#!mermaid\ngraph TD\n#!raw\n r", "a.dib");
        Assert.Equal(
            [
                (CellKind.Markdown, null, "# A"),
                (CellKind.Code, null, "#!time\n\n1 + 1"),
                (CellKind.Code, "javascript", "alert(1)\n#!unknown"),
                (CellKind.Code, "html", "<b>x</b>"),
                (CellKind.Code, "mermaid", "graph TD"),
                (CellKind.Raw, null, " r"),
            ],
            document.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
        Assert.Empty(CellId.Wanting(document));
    }

    [Fact]
    public void Text_before_the_first_such_line_is_a_cell_of_the_default_language()
    {
        var document = NotebookFile.Parse("var x = 1;\n#!markdown\ntext", "a.dib");
        Assert.Equal(["var x = 1;", "text"], document.Cells.Select(cell => cell.Source));
        Assert.Equal(CellKind.Code, document.Cells[0].Kind);
    }

    [Fact]
    public void The_metadata_block_adds_languages_and_the_default()
    {
        var document = NotebookFile.Parse(
            "#!meta\n{\"kernelInfo\": {\"defaultKernelName\": \"sql\", \"items\": [{\"name\": \"sql\", \"aliases\": [\"db\"]}]}}\n\n"
            + "#!sql\nselect 1\n#!db\nselect 2\n#!csharp\n3",
            "a.dib");
        Assert.Equal("sql", document.DefaultLanguage);
        Assert.Equal([("select 1", null), ("select 2", null), ("3", "csharp")], document.Cells.Select(cell => (cell.Source, cell.Language)));
    }

    [Fact]
    public void A_broken_metadata_block_is_named_by_line_and_column()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse("#!meta\n\n{\"a\": }\n\n#!csharp\n1", "a.dib"));
        Assert.Equal("a.dib, line 3, column 7: expected a value, found '}'.", exception.Message);
    }

    [Fact]
    public void Cells_survive_the_way_over_ipynb_and_back()
    {
        const string Dib = "#!markdown\n\n# Отток\n\n#!csharp\n\nvar x = 1;\n\nx\n\n#!html\n\n<b>x</b>\n";
        var ipynb = NotebookFile.ToText(NotebookFile.Parse(Dib, "a.dib"), "a.ipynb");
        Assert.Equal(Dib, NotebookFile.ToText(NotebookFile.Parse(ipynb, "a.ipynb"), "a.dib"));
    }

    [Fact]
    public void Line_ends_and_mark_are_kept()
    {
        const string Dib = "\uFEFF#!markdown\r\n\r\na\r\nb\r\n\r\n#!csharp\r\n\r\n1";
        var document = NotebookFile.Parse(Dib, "a.dib");
        Assert.Equal("a\nb", document.Cells[0].Source);
        Assert.Equal(Dib, NotebookFile.ToText(document, "a.dib"));
    }

    [Fact]
    public void Empty_cells_and_outputs_are_left_out()
    {
        var document = NotebookDocument.New();
        document.Metadata.Clear();
        document.Insert(0, NotebookCell.Code("\n"));
        document.Insert(1, NotebookCell.Code("1"));
        document.Cells[1].SetOutputs([CellOutput.Stream("stdout", "1")]);
        Assert.Equal("#!csharp\n\n1\n", NotebookFile.ToText(document, "a.dib"));
    }

    [Fact]
    public void A_cell_that_would_fall_apart_is_refused()
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Markdown("Write\n#!csharp\nto start a cell."));
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.ToText(document, "a.dib"));
        Assert.StartsWith("a.dib: cell 1 holds the line '#!csharp'", exception.Message, StringComparison.Ordinal);
    }
}
