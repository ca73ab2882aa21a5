using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class FormatRuleTests
{
    [Fact]
    public void A_format_before_4_5_is_raised()
    {
        var document = TidyNotebook.With();
        document.Json["nbformat_minor"] = 4;
        Assert.StartsWith("The notebook is of a format older", Assert.Single(TidyNotebook.Findings("format", document)), StringComparison.Ordinal);
        Assert.Equal(5, TidyNotebook.Fixed("format", document).Json["nbformat_minor"]!.GetValue<int>());
    }

    [Fact]
    public void A_later_format_stays()
    {
        var document = TidyNotebook.With();
        document.Json["nbformat_minor"] = 6;
        Assert.Empty(TidyNotebook.Findings("format", document));
    }

    [Fact]
    public void Members_that_the_format_requires_are_added()
    {
        var document = TidyNotebook.With(NotebookCell.Code("1"));
        document.Cells[1].Json.Remove("outputs");
        document.Cells[1].Json.Remove("execution_count");
        document.Cells[0].Json.Remove("metadata");
        Assert.Equal(
            ["cell 1: The cell lacks 'metadata'. Save the notebook in Jupyter once. [format]",
             "cell 2: The cell lacks 'execution_count' and 'outputs'. Save the notebook in Jupyter once. [format]"],
            TidyNotebook.Findings("format", document));
        TidyNotebook.Fixed("format", document);
    }
}
