using System.Globalization;
using System.Net;
using System.Text;

namespace ChurnLab.Frames.Tables;

/// <summary>Writes a table as HTML.</summary>
internal static class HtmlTable
{
    // Colours come from the page, so that the table reads on light and dark alike; the rules reach no other element.
    private const string Style =
        "<style>" +
        ".churnlab-table{border-collapse:collapse;font-variant-numeric:tabular-nums}" +
        ".churnlab-table caption{caption-side:bottom;text-align:left;padding:.4em 0;opacity:.7}" +
        ".churnlab-table th,.churnlab-table td{padding:.2em .7em;text-align:left;vertical-align:top}" +
        ".churnlab-table thead th{border-bottom:1px solid currentColor;vertical-align:bottom}" +
        ".churnlab-table .number{text-align:right;white-space:nowrap}" +
        ".churnlab-table .long{min-width:12em}" +
        ".churnlab-table .missing,.churnlab-table .gap{opacity:.5}" +
        "</style>";

    // Sentences in a cell would be squeezed to one word a line before the table scrolls.
    private const int LongText = 28;

    private const string Gap = "<td>⋯</td>";

    public static string Write(TableContent table)
    {
        var html = new StringBuilder("<div style=\"overflow-x:auto\">")
            .Append(Style).Append("\n<table class=\"churnlab-table\">\n");
        if (table.Caption is not null)
            html.Append("<caption>").Append(Encode(table.Caption)).Append("</caption>\n");

        html.Append("<thead>\n<tr>");
        for (var column = 0; column < table.Titles.Count; column++)
        {
            html.Append("<th scope=\"col\"").Append(Class(table, column, "")).Append('>')
                .Append(Encode(table.Titles[column])).Append("</th>");
        }

        html.Append("</tr>\n</thead>\n<tbody>\n");

        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row == table.GapAfter)
                WriteGap(html, table);
            WriteRow(html, table, row);
        }

        return html.Append("</tbody>\n</table></div>").ToString();
    }

    private static void WriteGap(StringBuilder html, TableContent table)
    {
        html.Append("<tr class=\"gap\">");
        if (table.GapNote is null)
            html.Insert(html.Length, Gap, table.Titles.Count);
        else
            html.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{table.Titles.Count}\">⋯ ").Append(Encode(table.GapNote)).Append("</td>");
        html.Append("</tr>\n");
    }

    private static void WriteRow(StringBuilder html, TableContent table, int row)
    {
        html.Append("<tr>");
        for (var column = 0; column < table.Titles.Count; column++)
        {
            if (table.Rows[row][column] is { } cell)
            {
                html.Append("<td").Append(Class(table, column, cell.Text.Length >= LongText ? "long" : ""));
                if (cell.Full is not null)
                    html.Append(" title=\"").Append(Encode(cell.Full)).Append('"');
                html.Append('>').Append(Encode(cell.Text)).Append("</td>");
            }
            else
            {
                html.Append("<td").Append(Class(table, column, "missing")).Append(" title=\"нет значения\">—</td>");
            }
        }

        html.Append("</tr>\n");
    }

    private static string Class(TableContent table, int column, string also) => (table.AlignRight[column], also) switch
    {
        (true, "") => " class=\"number\"",
        (true, _) => " class=\"number " + also + "\"",
        (false, "") => "",
        _ => " class=\"" + also + "\"",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
