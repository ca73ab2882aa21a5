using ChurnLab.Frames.Tables;
using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <summary>What every column of a frame holds, shown as a table with one row per column.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FrameSummary : IShown
{
    private FrameSummary(int rowCount, IReadOnlyList<ColumnSummary> columns)
    {
        RowCount = rowCount;
        Columns = columns;
    }

    /// <summary>Number of rows of the frame.</summary>
    public int RowCount { get; }

    /// <summary>Summaries in the order of the columns.</summary>
    public IReadOnlyList<ColumnSummary> Columns { get; }

    /// <summary>The summary of a column.</summary>
    /// <param name="name">Name of the column.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public ColumnSummary this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw FrameErrors.NoColumn(name, [.. Columns.Select(column => column.Name)]);

    /// <summary>
    /// The numbers as a frame with one row per column: <c>column</c>, <c>kind</c>, <c>count</c>, <c>missing</c>,
    /// <c>missing_share</c>,
    /// <c>distinct</c>, <c>mean</c>, <c>sd</c>, <c>min</c>, <c>q25</c>, <c>median</c>, <c>q75</c>, <c>max</c>,
    /// <c>top</c> (as text), <c>top_count</c>.
    /// </summary>
    public Frame ToFrame() => SummaryTable.Numbers(this);

    /// <inheritdoc/>
    public string ToHtml() => SummaryTable.Shown(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => SummaryTable.Shown(this).ToText();

    /// <summary>The summary as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    internal static FrameSummary Of(Frame frame)
    {
        var summaries = new List<ColumnSummary>();
        foreach (var column in frame.Columns)
        {
            AmbientCancellation.ThrowIfRequested();
            summaries.Add(ColumnSummary.Of(column));
        }

        return new FrameSummary(frame.RowCount, summaries);
    }
}
