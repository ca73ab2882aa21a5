using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class ExecutionCountRuleTests
{
    [Fact]
    public void Counts_are_found_and_set_to_null()
    {
        var document = TidyNotebook.With(NotebookCell.Code("1"));
        document.Cells[1].ExecutionCount = 12;
        Assert.Contains("execution count 12", Assert.Single(TidyNotebook.Findings("no-execution-counts", document)), StringComparison.Ordinal);
        TidyNotebook.Fixed("no-execution-counts", document);
        Assert.True(document.Cells[1].Json.ContainsKey("execution_count"));
    }
}
