using ChurnLab.Frames.Tables;
using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <summary>A frame with the way it is shown; immutable.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FrameTable : IShown
{
    internal FrameTable(Frame frame, TableOptions options)
    {
        Frame = frame;
        Options = options;
    }

    /// <summary>The frame that is shown.</summary>
    public Frame Frame { get; }

    /// <summary>How it is shown.</summary>
    public TableOptions Options { get; }

    /// <summary>Returns the table with the style of one column replaced.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="title">Its heading; the name when null.</param>
    /// <param name="format">How its cells are written; fitted to the cells when null.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameTable WithColumn(string name, string? title = null, CellFormat? format = null)
    {
        var columns = new Dictionary<string, ColumnStyle>(Options.Columns, StringComparer.Ordinal)
        {
            [Frame[name].Name] = new() { Title = title, Format = format },
        };
        return new FrameTable(Frame, Options with { Columns = columns });
    }

    /// <summary>Returns the table with every column of numbers written in the same way; their headings are their names.</summary>
    /// <param name="format">How their cells are written.</param>
    public FrameTable WithNumbers(CellFormat format) =>
        Frame.Columns.OfType<NumberColumn>().Aggregate(this, (table, column) => table.WithColumn(column.Name, format: format));

    /// <summary>Returns the table with a caption.</summary>
    /// <param name="caption">What the table shows.</param>
    public FrameTable WithCaption(string caption) => new(Frame, Options with { Caption = caption });

    /// <summary>Returns the table with pages, see <see cref="TableOptions.PageSize"/>.</summary>
    /// <param name="pageSize">Rows on a page. Range: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public FrameTable WithPages(int pageSize = 25) => new(Frame, Options with { PageSize = pageSize });

    /// <inheritdoc/>
    public string ToHtml()
    {
        var layout = PageLayout.ForHtml(Frame.RowCount, Options);
        var content = TableContent.Of(Frame, Options, layout);
        return layout.PageSize == 0 ? HtmlTable.Write(content) : PagedTable.Write(content, layout);
    }

    /// <inheritdoc/>
    public string ToText() =>
        TextTable.Write(TableContent.Of(Frame, Options, PageLayout.ForText(Frame.RowCount, Options)), Options.MaxWidth);

    /// <summary>The table as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
