using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class ContentTests
{
    [Theory]
    [InlineData("<h1>Title</h1><p>one&nbsp;&amp; two</p>", "Title one & two")]
    [InlineData("<script>if (a < b) {}</script>seen<style>p{}</style><!-- <b>not</b> -->", "seen")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("broken <b", "broken")]
    [InlineData("<script>never closed", "")]
    [InlineData("", "")]
    public void Html_is_shown_as_it_is_and_read_as_text(string html, string text)
    {
        var bundle = ValueFormatter.ToBundle(new HtmlContent(html));

        Assert.Equal(["text/html", "text/plain"], bundle.Select(entry => entry.Key));
        Assert.Equal(html, bundle["text/html"]!.GetValue<string>());
        Assert.Equal(text, bundle["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void Html_content_inside_other_values_is_not_encoded() =>
        Assert.Contains("<td><b>x</b></td>", Shown.Html(new[] { new { Cell = new HtmlContent("<b>x</b>") } }));

    [Fact]
    public void Content_of_any_media_type_keeps_it_and_adds_text()
    {
        Assert.Equal("# A", ValueFormatter.ToBundle(new MimeContent("text/markdown", "# A"))["text/markdown"]!.GetValue<string>());
        Assert.Equal("# A", Shown.Text(new MimeContent("text/markdown", "# A")));
        Assert.Equal("image/png (4 characters)", Shown.Text(new MimeContent("image/png", "AAAA")));
        Assert.Equal("{ Cell = image/png (4 characters) }", Shown.Text(new { Cell = new MimeContent("image/png", "AAAA") }));
        Assert.Equal("AAAA", ValueFormatter.ToMime(new MimeContent("image/png", "AAAA"), "image/png"));
    }

    [Fact]
    public void Json_media_types_hold_json_when_the_content_is_json()
    {
        const string Figure = "application/vnd.plotly.v1+json";

        Assert.IsType<JsonObject>(ValueFormatter.ToBundle(new MimeContent(Figure, """{"data":[]}"""))[Figure]);
        foreach (var bad in new[] { "{not json", "", "null", "\"\\ud83d\"" })
        {
            var bundle = ValueFormatter.ToBundle(new MimeContent(Figure, bad));

            Assert.Equal(bad, bundle[Figure]!.GetValue<string>());
            Assert.NotEmpty(bundle.ToJsonString());
        }
    }

    [Fact]
    public void A_blank_media_type_is_refused() => Assert.Throws<ArgumentException>(() => new MimeContent(" ", ""));
}
