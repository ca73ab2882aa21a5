using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class CodeLengthRuleTests
{
    [Theory]
    [InlineData(25, 0)]
    [InlineData(26, 1)]
    public void More_than_25_lines_are_too_many(int lines, int count)
    {
        var source = string.Join('\n', Enumerable.Repeat("1;", lines));
        Assert.Equal(count, TidyNotebook.Findings("code-length", TidyNotebook.With(NotebookCell.Code(source))).Length);
        Assert.Empty(TidyNotebook.Findings("code-length", TidyNotebook.With(NotebookCell.Markdown(source))));
    }
}
