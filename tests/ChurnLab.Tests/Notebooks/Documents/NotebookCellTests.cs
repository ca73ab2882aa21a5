using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookCellTests
{
    [Theory]
    [InlineData("\"a\"", "\"b\\nc\"")]
    [InlineData("[\"a\"]", "[\"b\\n\", \"c\"]")]
    public void An_edited_source_keeps_the_form_it_had(string before, string after)
    {
        var document = NotebookFile.Parse($$"""{"cells": [{"cell_type": "raw", "source": {{before}}}], "nbformat": 4}""", "a.ipynb");
        document.Cells[0].Source = "b\nc";
        Assert.Equal($$"""{"cells": [{"cell_type": "raw", "source": {{after}}}], "nbformat": 4}""", NotebookFile.ToText(document));
    }

    [Fact]
    public void Lines_end_where_nbformat_ends_them()
    {
        // python3 -c "print('a\n\r\nb\rc\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029d'.splitlines(True))", Python 3.11.2
        var cell = NotebookCell.Raw("a\n\r\nb\rc\v\f\u001c\u001d\u001e\u0085\u2028\u2029d");
        Assert.Equal(
            ["a\n", "\r\n", "b\r", "c\v", "\f", "\u001c", "\u001d", "\u001e", "\u0085", "\u2028", "\u2029", "d"],
            cell.Json["source"]!.AsArray().Select(line => line!.GetValue<string>()));
    }

    [Fact]
    public void A_code_cell_that_names_a_language_names_it_for_old_and_new_readers()
    {
        var cell = NotebookCell.Code("select 1", "sql");
        Assert.Equal("sql", cell.Language);
        Assert.Equal("""{"dotnet_interactive":{"language":"sql"},"polyglot_notebook":{"kernelName":"sql"}}""", cell.Metadata.ToJsonString());
        Assert.Null(NotebookCell.Code("1").Language);
    }

    [Fact]
    public void Members_of_an_unexpected_type_are_read_as_absent()
    {
        var document = NotebookFile.Parse(
            """
            {"cells": [{"cell_type": "code", "execution_count": 1.5, "source": "", "metadata": {"tags": ["a", 1, null], "polyglot_notebook": 3},
              "outputs": [{"output_type": 4, "name": [], "traceback": [1, "x"]}]}], "metadata": {"polyglot_notebook": []}, "nbformat": 4}
            """, "a.ipynb");
        var cell = document.Cells[0];
        Assert.Null(cell.ExecutionCount);
        Assert.Equal(["a"], cell.Tags);
        Assert.Null(cell.Language);
        Assert.Equal("csharp", document.DefaultLanguage);
        Assert.Equal(("", ""), (cell.Outputs[0].OutputType, cell.Outputs[0].StreamName));
        Assert.Equal(["x"], cell.Outputs[0].Traceback);
    }
}
