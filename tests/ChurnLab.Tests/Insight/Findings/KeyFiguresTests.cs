using ChurnLab.Insight.Findings;

namespace ChurnLab.Tests.Insight.Findings;

public sealed class KeyFiguresTests
{
    [Fact]
    public void Numbers_stand_with_what_they_are_and_markup_in_them_is_text()
    {
        var figures = new KeyFigures(new KeyFigure("18,2 %", "ушли", "от 17 % до 19 %"), new KeyFigure("<b>", "a & b"));

        Assert.Equal("18,2 % — ушли (от 17 % до 19 %)\n<b> — a & b", figures.ToString());
        Assert.Contains("&lt;b&gt;", figures.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("a &amp; b", figures.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", figures.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_are_numbered_and_without_any_the_reason_is_said()
    {
        Assert.Equal("1. написать\n2. подождать", new StepList(["написать", "подождать"], "нечего").ToText());
        Assert.Equal("<ol class=\"churnlab-actions\"><li>a&lt;b</li></ol>", new StepList(["a<b"], "").ToHtml());
        Assert.Equal("<p class=\"churnlab-finding\" data-resolved=\"false\">нечего делать</p>", new StepList([], "нечего делать").ToHtml());
    }
}
