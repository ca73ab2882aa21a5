using ChurnLab.Notebooks.Reports.Narrative;
using static ChurnLab.Tests.Notebooks.Reports.ReportPage;

namespace ChurnLab.Tests.Notebooks.Reports;

public sealed class SafeMarkupTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("#section", true)]
    [InlineData("other.html", true)]
    [InlineData("a/b:c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData(" \tjava\nscript:alert(1)", false)]
    [InlineData("java&#115;cript:alert(1)", false)]
    [InlineData("javascript&colon;alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    public void An_address_is_safe_when_it_runs_nothing(string address, bool safe) => Assert.Equal(safe, SafeMarkup.IsSafeAddress(address));

    [Theory]
    [InlineData("<div class='note'>a</div>", true)]
    [InlineData("<br/>", true)]
    [InlineData("<b>x</b> and <a href=\"https://example.org\" title=\"a > b\">y</a>", false)]
    [InlineData("<a href=\"https://example.org\">y</a>", true)]
    [InlineData("<!-- a remark -->", false)]
    [InlineData("<!-- --!><img src=x onerror=y> -->", false)]
    [InlineData("<!-- --><script>x</script> -->", false)]
    [InlineData("<script>x</script>", false)]
    [InlineData("<ScRiPt src=x>", false)]
    [InlineData("<iframe srcdoc=x></iframe>", false)]
    [InlineData("<b onclick=x>", false)]
    [InlineData("<b/onclick=x>", false)]
    [InlineData("<a href=javascript:x>", false)]
    [InlineData("<a href=' javascript:x'>", false)]
    [InlineData("<svg><set onbegin=x></svg>", false)]
    [InlineData("<img src=x onerror=y>", false)]
    [InlineData("<style>x</style>", false)]
    [InlineData("<b style='x'>", false)]
    [InlineData("<b class='x' <script>", false)]
    public void Raw_html_is_harmless_when_it_is_form_alone(string html, bool harmless) => Assert.Equal(harmless, SafeMarkup.IsHarmless(html));

    [Theory]
    [InlineData("<script>document.body.dataset.pwn = 1</script>")]
    [InlineData("текст <script>document.body.dataset.pwn = 1</script> текст")]
    [InlineData("[ссылка](javascript:alert(1))")]
    [InlineData("[ссылка](<java\tscript:alert(1)>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![рисунок](javascript:alert(1))")]
    [InlineData("[ссылка]\n\n[ссылка]: javascript:alert(1)")]
    [InlineData("<iframe srcdoc='<script>1</script>'></iframe>")]
    [InlineData("<b onmouseover=alert(1)>жирно</b>")]
    [InlineData("<details open ontoggle=alert(1)>x</details>")]
    public void Nothing_in_markdown_runs(string markdown)
    {
        foreach (var page in (AngleSharp.Dom.IElement[])[Of(Markdown(markdown)).Content(), Of(Display(("text/markdown", markdown))).Content()])
        {
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/json']), iframe, object, embed, base, form"));
            Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute =>
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (attribute.Name is "href" or "src" && !SafeMarkup.IsSafeAddress(attribute.Value)));
        }
    }

    [Fact]
    public void Raw_html_of_an_output_is_text_whatever_it_is() =>
        Assert.Contains("<b>город</b>", Of(Display(("text/markdown", "<b>город</b>"))).Content().TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData('>', 300)]
    [InlineData('*', 20_000)]
    [InlineData('[', 20_000)]
    public void Markdown_nested_too_deeply_is_shown_as_it_is(char character, int count)
    {
        var markdown = new string(character, count) + " конец";

        Assert.Contains("конец", Of(Markdown(markdown)).Content().TextContent, StringComparison.Ordinal);
        Assert.Contains("конец", Of(Display(("text/markdown", markdown))).Content().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_nested_too_deeply_to_be_rendered_is_shown_as_it_is()
    {
        var markdown = string.Concat(Enumerable.Repeat("*a ", 300)) + "конец" + new string('*', 300);

        Assert.Contains("конец", Of(Markdown(markdown)).Content().TextContent, StringComparison.Ordinal);
        Assert.Contains("конец", Of(Display(("text/markdown", markdown))).Content().TextContent, StringComparison.Ordinal);
    }
}
