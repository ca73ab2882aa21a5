using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class StringTests
{
    [Fact]
    public void A_string_is_plain_text_only_and_as_it_is()
    {
        var bundle = ValueFormatter.ToBundle("a\t<b>\n\u001B[31mred");

        Assert.Equal(["text/plain"], bundle.Select(entry => entry.Key));
        Assert.Equal("a\t<b>\n\u001B[31mred", bundle["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void Asked_for_html_a_string_is_encoded() =>
        Assert.Equal("<span>&lt;script&gt;&quot;&#39;&amp;</span>", ValueFormatter.ToMime("<script>\"'&", "text/html"));

    [Fact]
    public void A_huge_string_is_cut_with_a_note_of_how_much()
    {
        var text = Shown.Text(new string('x', 1_234_567));

        Assert.Equal(100_000, text.IndexOf('…', StringComparison.Ordinal));
        Assert.EndsWith("… (1,134,567 more characters)", text);
    }

    [Fact]
    public void A_cut_never_halves_a_surrogate_pair() =>
        Assert.Equal("a… (4 more characters)", Shown.Text("a😀😀", new FormattingOptions { MaxTextLength = 2 }));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_so_that_the_notebook_can_be_saved()
    {
        // Not a theory: the runner itself cannot pass such strings on.
        foreach (var (value, expected) in new[] { ("a\uD83D", "a\uFFFD"), ("\uDE00b", "\uFFFDb"), ("\uDE00\uD83D", "\uFFFD\uFFFD"), ("😀", "😀") })
        {
            Assert.Equal(expected, Shown.Text(value));
            Assert.Contains(expected, Shown.Html(new { value }));
            Assert.NotEmpty(ValueFormatter.ToBundle(new { value }).ToJsonString());
        }
    }
}
