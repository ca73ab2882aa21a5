using System.Net;
using System.Text;

namespace ChurnLab.Learning.Pipelines;

/// <summary>Writes steps as boxes in boxes.</summary>
internal static class BoxHtml
{
    // Colours come from the page, so that the boxes read on light and dark alike; the rules reach no other element.
    private const string Style =
        "<style>" +
        ".churnlab-steps{display:inline-block;font-size:.95em}" +
        ".churnlab-steps div{border:1px solid currentColor;border-radius:6px;padding:.35em .7em;margin:.3em 0}" +
        ".churnlab-steps p{margin:.1em 0}" +
        ".churnlab-steps .title{font-weight:600}" +
        ".churnlab-steps .note{opacity:.75;overflow-wrap:anywhere;max-width:48em}" +
        "</style>";

    public static string Write(Box box)
    {
        var html = new StringBuilder("<section class=\"churnlab-steps\">").Append(Style).Append('\n');
        Write(box, html);
        return html.Append("</section>").ToString();
    }

    private static void Write(Box box, StringBuilder html)
    {
        html.Append("<div><p class=\"title\">").Append(WebUtility.HtmlEncode(box.Title)).Append("</p>");
        foreach (var note in box.Notes)
            html.Append("<p class=\"note\">").Append(WebUtility.HtmlEncode(note)).Append("</p>");
        if (box.Inner.Count > 0)
            html.Append('\n');
        foreach (var inner in box.Inner)
            Write(inner, html);
        html.Append("</div>\n");
    }
}
