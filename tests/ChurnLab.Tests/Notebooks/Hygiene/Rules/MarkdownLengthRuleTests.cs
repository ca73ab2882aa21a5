using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class MarkdownLengthRuleTests
{
    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void More_than_120_words_are_too_many(int words, int count)
    {
        var source = string.Join(" | \n", Enumerable.Repeat("слово", words));
        Assert.Equal(count, TidyNotebook.Findings("markdown-length", TidyNotebook.With(NotebookCell.Markdown(source))).Length);
    }
}
