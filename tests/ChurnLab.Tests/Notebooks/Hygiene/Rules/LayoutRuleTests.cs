using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class LayoutRuleTests
{
    private const string FileName = TidyNotebook.FileName;

    private static readonly string Tidy = NotebookFile.ToText(TidyNotebook.With(NotebookCell.Code("\"Ж\"")));

    public static TheoryData<string, string> Untidy => new()
    {
        { "\uFEFF" + Tidy, "byte order mark" },
        { Tidy.Replace("\n", "\r\n", StringComparison.Ordinal), "CR LF" },
        { Tidy.TrimEnd(), "exactly one line feed" },
        { Tidy + "\n", "exactly one line feed" },
        { NotebookFile.ToText(NotebookFile.Parse(Tidy.Replace("\n ", "\n  ", StringComparison.Ordinal), FileName)), "one space per level" },
        { Tidy.Replace("Ж", @"\u0416", StringComparison.Ordinal), @"\uXXXX" },
        { Tidy.Replace("Title", @"T\u0069tle", StringComparison.Ordinal), "escaped that need not be" },
        { Tidy.Replace("\"metadata\": {}", "\"metadata\": { }", StringComparison.Ordinal), "laid out evenly" },
    };

    [Theory]
    [MemberData(nameof(Untidy))]
    public void Another_layout_is_found_and_mended(string text, string problem)
    {
        var findings = NotebookHygiene.CheckText(text, FileName);
        Assert.Contains(findings, finding => finding.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal("layout", finding.Rule.Id));
        Assert.Equal(Tidy, NotebookHygiene.FixText(text, FileName).Text);
    }

    [Fact]
    public void An_uneven_line_is_named()
    {
        var text = Tidy.Replace("\"outputs\": []", "\"outputs\": [ ]", StringComparison.Ordinal);
        var line = text[..text.IndexOf("[ ]", StringComparison.Ordinal)].Split('\n').Length;
        Assert.Equal(line, Assert.Single(NotebookHygiene.CheckText(text, FileName)).Line);
    }
}
