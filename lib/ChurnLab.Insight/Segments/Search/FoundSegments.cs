using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Segments;

/// <summary>What a search found, best first.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class FoundSegments : IShown
{
    private static readonly string[] Shares = ["Rate", "Lower", "Upper", "Coverage"];

    internal FoundSegments(SearchProblem problem, IReadOnlyList<FoundSegment> segments) => (Problem, Segments) = (problem, segments);

    /// <summary>The segments, best first.</summary>
    public IReadOnlyList<FoundSegment> Segments { get; }

    /// <summary>The best segment; null when none was found.</summary>
    public FoundSegment? Best => Segments.Count == 0 ? null : Segments[0];

    /// <summary>How was searched.</summary>
    public SegmentFinder Finder => Problem.Finder;

    /// <summary>What was searched.</summary>
    public SegmentSpace Space => Problem.Space;

    /// <summary>Whether every conjunction was looked at or shown to be no better: then none is missed.</summary>
    public bool IsExhaustive { get; internal init; }

    /// <summary>Number of conjunctions there are, of up to <see cref="SegmentFinder.MaxConditions"/> conditions on
    /// different features.</summary>
    public double Conjunctions { get; internal init; }

    /// <summary>Number of conjunctions whose rows were counted; a beam comes by some of them several times.</summary>
    public long Visited { get; internal init; }

    /// <summary>Share of conjunctions that an exhaustive search need not count: some of their conditions hold for too
    /// few rows, or too few of class 1.</summary>
    public double PrunedShare => Conjunctions == 0 ? 0 : Math.Max(0, 1 - (Visited / Conjunctions));

    /// <summary>What was searched for.</summary>
    internal SearchProblem Problem { get; }

    /// <summary>The segments as a frame, one row per segment.</summary>
    /// <param name="vocabulary">What features and values are called; null: by the names of the columns. Default:
    /// null.</param>
    public Frame ToFrame(Vocabulary? vocabulary = null) => new(
        new TextColumn(
            InsightTexts.Get("Found.Segment"),
            Segments.Select(found => found.Segment.Describe(vocabulary ?? Vocabulary.Empty))),
        new IntegerColumn(InsightTexts.Get("Found.Size"), Segments.Select(found => (long?)found.Segment.Size)),
        new IntegerColumn(InsightTexts.Get("Found.Positives"), Segments.Select(found => (long?)found.Segment.Positives)),
        Numbers("Found.Rate", found => found.Segment.Rate.Value),
        Numbers("Found.Lower", found => found.Segment.Rate.Lower),
        Numbers("Found.Upper", found => found.Segment.Rate.Upper),
        Numbers("Found.Lift", found => found.Segment.Lift),
        Numbers("Found.Coverage", found => found.Segment.Coverage),
        Numbers("Found.Quality", found => found.Quality));

    /// <summary>The segments as a table.</summary>
    /// <param name="vocabulary">What features and values are called; null: by the names of the columns. Default:
    /// null.</param>
    public FrameTable ToTable(Vocabulary? vocabulary = null) =>
        Shares.Aggregate(
            ToFrame(vocabulary).ToTable(new TableOptions { Caption = InsightTexts.Get("Found.Title"), ShowSize = false }),
            (table, name) => table.WithColumn(InsightTexts.Get("Found." + name), format: CellFormat.Percent()));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private NumberColumn Numbers(string title, Func<FoundSegment, double> value) =>
        new(InsightTexts.Get(title), Segments.Select(found => (double?)value(found)));
}
