using AngleSharp.Html.Parser;
using ChurnLab.Notebooks.Formatting;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class HtmlEncodingProperties
{
    private static readonly HtmlParser Parser = new();

    /// <remarks>Forbidden in HTML or not storable: both become U+FFFD.</remarks>
    private static string Expected(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is < ' ' and not ('\n' or '\r' or '\t') or 0x7F ? "\uFFFD" : rune.ToString()));

    [Fact]
    public void A_browser_reads_back_any_string() => Prop.ForAll(AnyText(), text =>
    {
        var span = Parser.ParseDocument("<body>" + ValueFormatter.ToMime(text, "text/html")).Body!.FirstElementChild!;
        var read = span.TextContent;
        // A browser drops the line feed a <pre> begins with.
        return read == Expected(text) || (span.LocalName == "pre" && text.StartsWith('\n') && read == Expected(text)[1..]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_string_becomes_an_element() => Prop.ForAll(AnyText(), text =>
    {
        var empty = Parser.ParseDocument("<body>" + Shown.Html(new[] { new Customer("", 1, 2) })).All.Length;
        return Parser.ParseDocument("<body>" + Shown.Html(new[] { new Customer(text, 1, 2) })).All.Length == empty;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bundle_can_be_saved() => Prop.ForAll(AnyText(), text =>
        ValueFormatter.ToBundle(new Dictionary<string, object> { [text] = text }).ToJsonString().Length > 0).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyText()
    {
        var pieces = Gen.Elements(
            "<", ">", "&", "\"", "'", "</td>", "<script>", "&lt;", "&#0;", "\0",
            "\u001B", "\r", "\n", "\t", "\uD83D", "\uDE00", "😀", "é", "中", "a", " ");
        return Gen.ArrayOf(pieces).Select(string.Concat).ToArbitrary();
    }
}
