using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Where the fences of a column lie, and how many values lie beyond them.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class OutlierReport : IShown
{
    internal OutlierReport(string column, OutlierRule rule, IReadOnlyList<OutlierFences> groups)
    {
        Column = column;
        Rule = rule;
        Groups = groups;
    }

    /// <summary>Name of the column.</summary>
    public string Column { get; }

    /// <summary>What is far.</summary>
    public OutlierRule Rule { get; }

    /// <summary>The fences of each group in the order of their keys; one where all rows are one group.</summary>
    public IReadOnlyList<OutlierFences> Groups { get; }

    /// <summary>The fences as a table, a row per group.</summary>
    public FrameTable ToTable()
    {
        var (lower, upper) = (FrameTexts.Get("Outliers.Lower"), FrameTexts.Get("Outliers.Upper"));
        return new Frame(
            new TextColumn(
                FrameTexts.Get("Outliers.Group"),
                Groups.Select(group => group.Group.Length == 0 ? FrameTexts.Get("Outliers.All") : group.Group)),
            Whole("Outliers.Count", group => group.Count),
            new NumberColumn(lower, Groups.Select(group => (double?)group.Lower)),
            new NumberColumn(upper, Groups.Select(group => (double?)group.Upper)),
            Whole("Outliers.Below", group => group.Below),
            Whole("Outliers.Above", group => group.Above))
            .ToTable(new TableOptions { Caption = FrameTexts.Get("Outliers.Caption", Column, Rule.Title), ShowSize = false })
            .WithColumn(lower, format: CellFormat.Significant)
            .WithColumn(upper, format: CellFormat.Significant);

        IntegerColumn Whole(string name, Func<OutlierFences, long?> value) =>
            new(FrameTexts.Get(name), Groups.Select(value));
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <summary>The report as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    internal string Details()
    {
        var details = FrameTexts.Get(
            "Details.Outliers",
            RussianText.Integer(Groups.Sum(group => (long)group.Below)),
            RussianText.Integer(Groups.Sum(group => (long)group.Above)));
        var unplaced = Groups.Sum(group => (long)group.Unplaced);
        return unplaced == 0
            ? details
            : details + FrameTexts.Get("Details.OutliersUnplaced", RussianText.Integer(unplaced));
    }
}
