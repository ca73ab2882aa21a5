using ChurnLab.Insight.Findings;

namespace ChurnLab.Tests.Insight.Findings;

public sealed class FindingListTests
{
    [Fact]
    public void What_the_data_show_comes_before_what_they_do_not()
    {
        var list = new FindingList(new("молчит", "", IsResolved: false), new("говорит", "", IsResolved: true), new("тоже", "", IsResolved: true));

        Assert.Equal("• говорит\n• тоже\n• молчит", list.ToText());
    }

    [Fact]
    public void Headlines_are_texts_not_markup() =>
        Assert.Equal("<ul class=\"churnlab-findings\"><li>&lt;b&gt;</li></ul>", new FindingList(new Finding("<b>", "", IsResolved: true)).ToHtml());

    [Fact]
    public void A_finding_says_to_programs_whether_it_is_resolved()
    {
        Assert.Equal("<p class=\"churnlab-finding\" data-resolved=\"true\">a &amp; b</p>", new Finding("", "a & b", IsResolved: true).ToHtml());
        Assert.Contains("data-resolved=\"false\"", new Finding("", "a", IsResolved: false).ToHtml(), StringComparison.Ordinal);
    }
}
