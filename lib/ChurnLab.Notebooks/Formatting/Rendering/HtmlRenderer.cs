using System.Globalization;
using System.Text;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Writes views as HTML without styles: class names for the report, attributes for other hosts.</summary>
internal sealed class HtmlRenderer : IInlineSink
{
    private const int SummaryWidth = 100;

    private readonly StringBuilder _html = new();

    private HtmlRenderer()
    {
    }

    /// <summary>Returns the HTML of a value shown by itself.</summary>
    public static string Render(View view)
    {
        var renderer = new HtmlRenderer();
        renderer.Block(view, nested: false);
        return renderer._html.ToString();
    }

    void IInlineSink.Literal(string text) => HtmlEncoder.Append(_html, text);

    void IInlineSink.Value(TextView text)
    {
        var kind = text.Role switch
        {
            TextRole.Null => " class=\"cl-null\"",
            TextRole.Note => " class=\"cl-note\"",
            _ => "",
        };
        if (kind.Length > 0)
            Element("span", text.Text, kind);
        else
            HtmlEncoder.Append(_html, text.Text);
    }

    void IInlineSink.Custom(CustomView custom)
    {
        if (custom.Html is { } html)
            _html.Append(html);
        else
            InlineForm.Write(custom.Fallback, this);
    }

    private void Block(View view, bool nested)
    {
        switch (view)
        {
            case TextView text:
                Text(text, nested);
                break;
            case CustomView { Html: null } custom:
                Block(custom.Fallback, nested);
                break;
            case NotedView noted:
                Block(noted.Content, nested);
                Element("div", noted.Note, " class=\"cl-note\"");
                break;
            case ObjectView value:
                Tree(value, !nested);
                break;
            case not CustomView when TableLayout.Of(view) is { } table:
                if (nested)
                    Folded(view, table);
                else
                    Table(table, tree: false);
                break;
            default:
                Inline(view, nested);
                break;
        }
    }

    private void Text(TextView text, bool nested)
    {
        if (text.Role == TextRole.Text && text.Text.Contains('\n', StringComparison.Ordinal))
            Element("pre", text.Text);
        else
            Inline(text, nested || text.Role is TextRole.Null or TextRole.Note);
    }

    private void Inline(View view, bool bare)
    {
        if (!bare && view is not CustomView)
            _html.Append("<span>");
        InlineForm.Write(view, this);
        if (!bare && view is not CustomView)
            _html.Append("</span>");
    }

    private void Tree(ObjectView value, bool open)
    {
        _html.Append(open ? "<details class=\"cl-tree\" open>" : "<details class=\"cl-tree\">");
        Element("summary", TextWidth.Truncate(open ? Title(value) : TextRenderer.Inline(value), SummaryWidth));
        var rows = value.Members.Select(member => (IReadOnlyList<View?>)[new TextView(member.Key), member.Value]);
        Table(Views.Table.Of(["", ""], 1, [.. rows], value.More), tree: true);
        _html.Append("</details>");
    }

    private static string Title(ObjectView value) =>
        value.Summary is not null || value.Name.Length == 0 ? TextRenderer.Inline(value) : value.Name;

    private void Folded(View view, Table table)
    {
        _html.Append("<details class=\"cl-tree\">");
        Element("summary", TextWidth.Truncate(TextRenderer.Inline(view), SummaryWidth));
        Table(table, tree: false);
        _html.Append("</details>");
    }

    /// <param name="table">The table.</param>
    /// <param name="tree">Whether rows are members of an object: no header, and cells that can be opened.</param>
    private void Table(Table table, bool tree)
    {
        _html.Append("<table class=\"cl-table\">\n");
        if (!tree)
        {
            _html.Append("<thead><tr>");
            foreach (var column in table.Columns)
                Element("th", column.Name, Alignment(column, "th"));
            _html.Append("</tr></thead>\n");
        }

        _html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            Row(row, table.Columns, tree);
        if (table.More is { } more)
            MoreRow(more, table.Columns.Count);
        _html.Append("</tbody>\n</table>");
    }

    private void MoreRow(string more, int columns)
    {
        _html.Append("<tr>");
        Element("td", more, string.Create(CultureInfo.InvariantCulture, $" colspan=\"{columns}\" class=\"cl-note\""));
        _html.Append("</tr>\n");
    }

    private void Row(IReadOnlyList<View?> row, IReadOnlyList<TableColumn> columns, bool tree)
    {
        _html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var name = columns[i].IsHeader ? "th" : "td";
            _html.Append('<').Append(name).Append(Alignment(columns[i], name)).Append('>');
            if (row[i] is { } cell)
                Cell(cell, opens: !columns[i].IsHeader && (tree || columns.Count == 2));
            _html.Append("</").Append(name).Append('>');
        }

        _html.Append("</tr>\n");
    }

    /// <remarks>
    /// The attribute gives way to any style sheet, and without one it sets right what browsers do: headers are centred
    /// and numbers stand to the left.
    /// </remarks>
    private static string Alignment(TableColumn column, string element) =>
        column.IsNumeric ? " align=\"right\"" : element == "th" ? " align=\"left\"" : "";

    /// <remarks>Cells of wide tables stay on one line; those of members and of key and value can be opened.</remarks>
    private void Cell(View cell, bool opens)
    {
        if (opens)
            Block(cell, nested: true);
        else
            InlineForm.Write(cell, this);
    }

    private void Element(string name, string text, string attributes = "")
    {
        _html.Append('<').Append(name).Append(attributes).Append('>');
        HtmlEncoder.Append(_html, text);
        _html.Append("</").Append(name).Append('>');
    }
}
