using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How often an outcome occurs at each value of a factor.</summary>
/// <remarks>Rows where factor or outcome is missing are left out and counted in <see cref="LeftOut"/>.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class RateTable : IShown
{
    /// <summary>Groups smaller than this take no part in comparisons: 30.</summary>
    public const int SmallestCompared = 30;

    private RateTable(string factor, IReadOnlyList<RateLevel> levels, int rowCount)
    {
        Factor = factor;
        Levels = levels;
        Total = new RateLevel("", Math.Max(1, levels.Sum(level => level.Count)), levels.Sum(level => level.Events));
        LeftOut = rowCount - levels.Sum(level => level.Count);
    }

    /// <summary>Column that makes the groups.</summary>
    public string Factor { get; }

    /// <summary>How the factor is called in sentences.</summary>
    public string FactorTitle => StudyTexts.Factor(Factor);

    /// <summary>Groups in the order of the factor's values.</summary>
    public IReadOnlyList<RateLevel> Levels { get; }

    /// <summary>Value of the factor in each group, in the order of <see cref="Levels"/>.</summary>
    internal IReadOnlyList<object?> Values { get; private init; } = [];

    /// <summary>What is counted, in words.</summary>
    internal Outcome Outcome { get; private init; } = Outcome.Any;

    /// <summary>All groups together.</summary>
    public RateLevel Total { get; }

    /// <summary>Rows without a value of the factor or the outcome.</summary>
    public long LeftOut { get; }

    /// <summary>Counts an outcome by a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column that makes the groups; each distinct value is one.</param>
    /// <param name="outcome">Column of true and false, or of 0 and 1.</param>
    /// <exception cref="FrameException">A column does not exist or the outcome is neither true nor false.</exception>
    public static RateTable Of(Frame frame, string factor, string outcome)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var known = frame.Select(factor).With(frame.Boolean(outcome).Rename(OutcomeName));
        var groups = known.GroupBy(factor).Aggregate(Aggregation.Count(OutcomeName).As("n"), Aggregation.Sum(OutcomeName).As("k"));
        var (n, k) = (groups.Number("n"), groups.Number("k"));
        var rows = Enumerable.Range(0, groups.RowCount).Where(row => n[row] > 0).ToList();
        var values = rows.ConvertAll(row => groups[factor].ValueAt(row));
        var labels = LevelLabel.Of(values);
        var levels = rows.Select((row, i) => new RateLevel(labels[i], (long)n[row]!.Value, (long)(k[row] ?? 0)));
        return new RateTable(factor, [.. levels], frame.RowCount) { Values = values, Outcome = Outcome.Of(outcome) };
    }

    /// <summary>The table as a frame: one row per group.</summary>
    public Frame ToFrame() => new(
        new TextColumn(StudyTexts.Get("Rate.Level"), Levels.Select(level => level.Label)),
        new IntegerColumn(StudyTexts.Get("Rate.Count"), Levels.Select(level => (long?)level.Count)),
        new IntegerColumn(StudyTexts.Get(Outcome, "Rate.Events"), Levels.Select(level => (long?)level.Events)),
        new NumberColumn(StudyTexts.Get(Outcome, "Rate.Rate"), Levels.Select(level => (double?)level.Rate.Value)),
        new NumberColumn(StudyTexts.Get("Rate.Lower"), Levels.Select(level => (double?)level.Rate.Lower)),
        new NumberColumn(StudyTexts.Get("Rate.Upper"), Levels.Select(level => (double?)level.Rate.Upper)));

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    // A name no data file has, so that the factor can be the outcome's own column.
    private const string OutcomeName = "\u0001outcome";

    private FrameTable Table() => ToFrame().ToTable(new TableOptions { Caption = StudyTexts.Capital(FactorTitle), ShowSize = false })
        .WithColumn(StudyTexts.Get(Outcome, "Rate.Rate"), format: CellFormat.Percent())
        .WithColumn(StudyTexts.Get("Rate.Lower"), format: CellFormat.Percent())
        .WithColumn(StudyTexts.Get("Rate.Upper"), format: CellFormat.Percent());
}
