using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class PlotTextTests
{
    [Theory]
    [InlineData("просто текст", "просто текст")]
    [InlineData("<b>a</b> & b", "&lt;b&gt;a&lt;/b&gt; &amp; b")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("$x^2$", "&#36;x^2&#36;")]
    [InlineData("a\r\nb\nc\rd", "a<br>b<br>c<br>d")]
    public void A_string_is_escaped_for_plotly(string text, string expected)
    {
        PlotText plotText = text;

        Assert.Equal(expected, plotText.Value);
        Assert.Equal(text, plotText.Plain);
    }

    [Fact]
    public void Markup_stays_markup_and_is_plain_in_text()
    {
        var text = PlotText.Markup("<b>%{x}</b><BR/>a &lt; b &amp;&#36;&nbsp;c<extra></extra>");

        Assert.Equal("<b>%{x}</b><BR/>a &lt; b &amp;&#36;&nbsp;c<extra></extra>", text.Value);
        Assert.Equal("%{x}\na < b &$\u00A0c", text.Plain);
    }

    [Fact]
    public void Null_stays_null()
    {
        PlotText? text = (string?)null;
        Title? title = (string?)null;

        Assert.Null(text);
        Assert.Null(title);
    }
}
