using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class FloatingPackageRuleTests
{
    [Theory]
    [InlineData("Deedle, 3.0.0", 0)]
    [InlineData("Deedle,3.0.0-beta.1", 0)]
    [InlineData("Deedle, [3.0.0]", 0)]
    [InlineData("Deedle", 1)]
    [InlineData("Deedle, 3.*", 1)]
    [InlineData("Deedle, *-*", 1)]
    [InlineData("Deedle, 3", 1)]
    [InlineData("Deedle, [3.0.0, 4.0.0)", 1)]
    [InlineData("Deedle, [3.0.0", 1)]
    public void Only_an_exact_version_will_do(string reference, int count)
    {
        var line = $"#r \"nuget: {reference}\"";
        Assert.Equal(count, TidyNotebook.Findings("exact-packages", TidyNotebook.With(NotebookCell.Code(line))).Length);
        Assert.Empty(TidyNotebook.Findings("exact-packages", TidyNotebook.With(NotebookCell.Markdown(line))));
    }

    [Fact]
    public void The_message_names_package_and_version()
    {
        var finding = Assert.Single(TidyNotebook.Findings("exact-packages", TidyNotebook.With(NotebookCell.Code("#r \"nuget: Deedle, 3.*\""))));
        Assert.Equal(
            "cell 2, line 1: The package Deedle has the floating version '3.*'. Name an exact one, as in #r \"nuget: Deedle, 1.2.3\". [exact-packages]",
            finding);
    }
}
