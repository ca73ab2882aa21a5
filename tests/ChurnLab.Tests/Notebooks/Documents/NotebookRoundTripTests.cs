using ChurnLab.Notebooks.Documents;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookRoundTripTests
{
    [Theory]
    [InlineData("nbformat.ipynb")]
    [InlineData("ascii-crlf-bom.ipynb")]
    [InlineData("tabs-no-final-newline.ipynb")]
    [InlineData("one-line.ipynb")]
    [InlineData("compact.ipynb")]
    [InlineData("other-escapes.ipynb")]
    [InlineData("kernels.dib")]
    public void A_file_that_another_program_wrote_comes_back_byte_by_byte(string name)
    {
        var path = Repository.PathOf("tests", "ChurnLab.Tests", "Notebooks", "Documents", "Bytes", name);
        var copy = Path.Combine(Directory.CreateTempSubdirectory("churnlab-").FullName, name);
        NotebookFile.Write(NotebookFile.Read(path).Clone(), copy);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(copy));
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
    }

    [Fact]
    public void Every_regular_notebook_comes_back_as_it_was() => Prop.ForAll<int>(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var text = RandomNotebook.Text(seed);
        var document = NotebookFile.Parse(text, "random.ipynb");
        Assert.Equal(text, NotebookFile.ToText(document));
        Assert.Equal(text, NotebookFile.ToText(document.Clone()));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Editing_one_source_changes_nothing_else() => Prop.ForAll<int>(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var text = RandomNotebook.Text(seed);
        var document = NotebookFile.Parse(text, "random.ipynb");
        if (document.Cells.Count == 0)
            return;
        var cell = document.Cells[Math.Abs(seed % document.Cells.Count)];
        var found = cell.Json["source"]!.DeepClone();

        cell.Source = "edited\nЖ";
        Assert.Equal("edited\nЖ", NotebookFile.Parse(NotebookFile.ToText(document), "random.ipynb").Cells[document.Cells.ToList().IndexOf(cell)].Source);

        cell.Json["source"] = found;
        Assert.Equal(text, NotebookFile.ToText(document));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Editing_one_line_makes_a_difference_of_one_line()
    {
        var text = NotebookFile.ToText(NotebookFile.Read(
            Repository.PathOf("tests", "ChurnLab.Tests", "Notebooks", "Documents", "Bytes", "nbformat.ipynb")));
        var document = NotebookFile.Parse(text, "a.ipynb");
        document.Cells[0].Source = document.Cells[0].Source.Replace("Отток", "Приток", StringComparison.Ordinal);
        Assert.Equal(text.Replace("Отток", "Приток", StringComparison.Ordinal), NotebookFile.ToText(document));
    }

    [Fact]
    public void Nesting_as_deep_as_Python_reads_comes_back()
    {
        var text = $$"""{"cells": [], "metadata": {"deep": {{new string('[', 900)}}{{new string(']', 900)}}}, "nbformat": 4}""";
        Assert.Equal(text, NotebookFile.ToText(NotebookFile.Parse(text, "deep.ipynb")));
    }
}
