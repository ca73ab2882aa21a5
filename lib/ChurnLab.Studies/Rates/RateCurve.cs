using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How often an outcome occurs along the ordered values of a factor, among all clients and within parts of them.</summary>
/// <remarks>
/// Intervals of the factor where the outcome is more or less frequent than elsewhere are found on the values as they are, by
/// <see cref="RateSegmentation"/>; nobody chooses their limits.
/// </remarks>
public sealed partial class RateCurve
{
    private readonly IReadOnlyList<(string Name, RateTable Table)> _parts;

    private RateCurve(IReadOnlyList<(string Name, RateTable Table)> parts) => _parts = parts;

    /// <summary>Column whose values are followed.</summary>
    public string Factor => _parts[0].Table.Factor;

    /// <summary>The counts: of all clients first, then of the parts in the order they were added.</summary>
    public IReadOnlyList<RateTable> Tables => [.. _parts.Select(part => part.Table)];

    private string FactorTitle => _parts[0].Table.FactorTitle;

    /// <summary>Counts an outcome along a factor.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column whose distinct values, in their order, make the groups.</param>
    /// <param name="outcome">Column of true and false, or of 0 and 1.</param>
    /// <exception cref="FrameException">A column does not exist or the outcome is neither true nor false.</exception>
    public static RateCurve Of(Frame frame, string factor, string outcome)
    {
        var table = RateTable.Of(frame, factor, outcome);
        return new([(StudyTexts.Get(table.LeftOut == 0 ? "Curve.All" : "Curve.Known"), table)]);
    }

    /// <summary>Adds the same count within a part of the clients.</summary>
    /// <param name="name">How the part is called, such as <c>остаток указан</c>.</param>
    /// <param name="part">Clients of the part, with the same columns.</param>
    /// <exception cref="FrameException">A column does not exist or the outcome is neither true nor false.</exception>
    public RateCurve And(string name, Frame part)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new([.. _parts, (name, RateTable.Of(part, Factor, Outcome.Column))]);
    }

    /// <summary>Says for all clients and for each part in which intervals the outcome is more or less frequent, if in any.</summary>
    public Finding Finding()
    {
        var sentences = _parts.Select(part => Sentence(StudyTexts.Capital(part.Name), part.Table, RunsOf(part.Table))).ToList();
        var runs = RunsOf(_parts[0].Table);
        var resolved = _parts.Any(part => RunsOf(part.Table).Count > 0);
        return new Finding(Headline(runs), StudyTexts.Get("Curve.Text", StudyTexts.Capital(FactorTitle), string.Join(' ', sentences)), resolved);
    }

    private Outcome Outcome => _parts[0].Table.Outcome;

    internal static IReadOnlyList<RateRun> RunsOf(RateTable table) => RateSegmentation.Find(
        [.. table.Levels.Select(level => level.Count)], [.. table.Levels.Select(level => level.Events)], RateTable.SmallestCompared);

    private string Headline(IReadOnlyList<RateRun> runs)
    {
        var table = _parts[0].Table;
        var (high, low) = (Named(table, runs.Where(run => run.IsHigh)), Named(table, runs.Where(run => !run.IsHigh)));
        var title = StudyTexts.Capital(FactorTitle);
        return (high, low) switch
        {
            ("", "") => StudyTexts.Get(Outcome, "Curve.HeadlineNone", title),
            (_, "") => StudyTexts.Get(Outcome, "Curve.HeadlineHigh", title, high),
            ("", _) => StudyTexts.Get(Outcome, "Curve.HeadlineLow", title, low),
            _ => StudyTexts.Get(Outcome, "Curve.HeadlineBoth", title, high, low),
        };
    }

    private static string Sentence(string name, RateTable table, IReadOnlyList<RateRun> runs)
    {
        var all = RussianText.Percent(table.Total.Rate.Value);
        var (high, low) = (Counted(table, runs.Where(run => run.IsHigh)), Counted(table, runs.Where(run => !run.IsHigh)));
        return (high, low) switch
        {
            ("", "") => StudyTexts.Get(table.Outcome, "Curve.None", name, all),
            (_, "") => StudyTexts.Get(table.Outcome, "Curve.High", name, all, high),
            ("", _) => StudyTexts.Get(table.Outcome, "Curve.Low", name, all, low),
            _ => StudyTexts.Get(table.Outcome, "Curve.Both", name, all, high, low),
        };
    }

    private static string Named(RateTable table, IEnumerable<RateRun> runs) => string.Join(", ", runs.Select(run => Range(table, run)));

    private static string Range(RateTable table, RateRun run) => LevelRange.Of(table.Levels[run.First].Label, table.Levels[run.Last].Label);

    private static string Counted(RateTable table, IEnumerable<RateRun> runs) => string.Join(", ", runs.Select(run => StudyTexts.Get(
        "Curve.Run",
        Range(table, run),
        RussianText.Percent(run.Rate),
        RussianText.Integer(run.Successes),
        RussianText.Integer(run.Trials)) + Peak(table, run)));

    // Of a run joined of several, where it is most pronounced.
    private static string Peak(RateTable table, RateRun run)
    {
        if (run.Parts.Count == 0)
            return "";
        var peak = run.IsHigh ? run.Parts.MaxBy(part => part.Rate)! : run.Parts.MinBy(part => part.Rate)!;
        return StudyTexts.Get("Curve.Peak", Range(table, peak), RussianText.Percent(peak.Rate));
    }
}
