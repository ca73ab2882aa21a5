using System.Globalization;
using System.Net;
using System.Text;
using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Tables;

/// <summary>Puts pages around the HTML of a table; without scripts it shows all of its rows.</summary>
internal static class PagedTable
{
    private const string Style =
        "<style>" +
        ".churnlab-pager{display:flex;flex-wrap:wrap;align-items:center;gap:.4em;padding:.3em 0;font-size:.9em}" +
        ".churnlab-pager span{padding:0 .4em;font-variant-numeric:tabular-nums}" +
        ".churnlab-pager button{min-width:2.4em;min-height:2.4em;border:1px solid currentColor;border-radius:6px;" +
        "background:none;color:inherit;font:inherit;line-height:1;cursor:pointer}" +
        ".churnlab-pager button[aria-disabled=true]{opacity:.35;cursor:default}" +
        ".churnlab-sort{padding:0;border:0;background:none;color:inherit;font:inherit;text-align:inherit;cursor:pointer}" +
        ".churnlab-pages th[aria-sort=ascending] .churnlab-sort::after{content:\" ▲\"}" +
        ".churnlab-pages th[aria-sort=descending] .churnlab-sort::after{content:\" ▼\"}" +
        "@media print{.churnlab-pager button{display:none}.churnlab-pages>div{overflow:visible!important}}" +
        "</style>";

    private static readonly Lazy<string> Script = new(ReadScript);

    // Texts for the script by the names it knows them under.
    private static readonly string[] Texts = ["pages", "first", "previous", "next", "last", "rows", "sort"];

    public static string Write(TableContent table, PageLayout layout)
    {
        var html = new StringBuilder("<div class=\"churnlab-pages\"");
        Attribute(html, "size", layout.PageSize);
        Attribute(html, "head", table.GapAfter ?? table.Rows.Count);
        Attribute(html, "total", layout.RowCount);
        foreach (var name in Texts)
            Attribute(html, name, FrameTexts.Get("Table." + name));
        return html.Append(">\n")
            .Append(Style).Append('\n')
            .Append(HtmlTable.Write(table)).Append('\n')
            .Append("<script>\n").Append(Script.Value).Append("</script></div>")
            .ToString();
    }

    private static void Attribute(StringBuilder html, string name, object value) =>
        html.Append(" data-").Append(name).Append("=\"")
            .Append(WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture))).Append('"');

    private static string ReadScript()
    {
        using var stream = typeof(PagedTable).Assembly.GetManifestResourceStream("table-pages.js")
            ?? throw new InvalidOperationException("The assembly has lost its resource table-pages.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
