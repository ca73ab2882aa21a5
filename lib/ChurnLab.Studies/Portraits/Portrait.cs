using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Portraits;

/// <summary>Who left compared with who stayed, trait by trait, the strongest difference first.</summary>
/// <remarks>
/// Every trait is compared by Cliff's delta, which is one measure for numbers, yes or no and texts. A difference counts when its
/// interval, widened for the number of traits (Bonferroni), leaves out 0.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class Portrait : IShown
{
    private const double FamilyConfidence = 0.95;

    private readonly Outcome _outcome;

    private Portrait(Outcome outcome, IReadOnlyList<PortraitTrait> traits, BooleanColumn happened) =>
        (_outcome, Traits, LeftCount, StayedCount) = (outcome, traits, happened.TrueCount, happened.PresentCount - happened.TrueCount);

    /// <summary>Traits, the greatest delta in size first.</summary>
    public IReadOnlyList<PortraitTrait> Traits { get; }

    /// <summary>Number of clients who left.</summary>
    public int LeftCount { get; }

    /// <summary>Number of clients who stayed.</summary>
    public int StayedCount { get; }

    /// <summary>Compares two groups of clients; clients whose outcome is missing are left out.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="outcome">Column of true (left) and false (stayed), or of 1 and 0.</param>
    /// <param name="columns">Columns to compare by: numbers by their medians (by means where
    /// the medians are the same), yes or no and each level of a text by shares.</param>
    /// <exception cref="FrameException">A column does not exist, holds dates, or the outcome is neither true nor false.</exception>
    public static Portrait Of(Frame frame, string outcome, params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(columns);
        var left = frame.Boolean(outcome);
        var rows = columns.SelectMany(name => PortraitRows.Of(frame[name])).ToList();
        var confidence = 1 - ((1 - FamilyConfidence) / Math.Max(1, rows.Count));
        var traits = rows.Select(row => Compare(row, left, confidence));
        return new Portrait(Outcome.Of(outcome), [.. traits.OrderByDescending(trait => Math.Abs(trait.Effect.Value))], left);
    }

    /// <summary>Says in what those who left differ from those who stayed by more than chance, and in what they do not.</summary>
    public Finding Finding()
    {
        var (resolved, weak) = (Traits.Where(trait => trait.IsResolved).ToList(), Traits.Where(trait => !trait.IsResolved).ToList());
        var same = weak.Count == 0 ? "" : " " + StudyTexts.Get("Portrait.Same", string.Join(", ", weak.Select(trait => trait.Title)));
        return resolved.Count == 0
            ? new Finding(StudyTexts.Get(_outcome, "Portrait.HeadlineNone"), StudyTexts.Get(_outcome, "Portrait.None"), IsResolved: false)
            : new Finding(
                StudyTexts.Get(_outcome, "Portrait.Headline", string.Join(", ", resolved.Take(3).Select(trait => trait.Title))),
                StudyTexts.Get(_outcome, "Portrait.Differs", string.Join("; ", resolved.Select(Said))) + same,
                IsResolved: true);
    }

    /// <summary>The traits as a frame: one row per trait.</summary>
    public Frame ToFrame() => new(
        new TextColumn(StudyTexts.Get("Portrait.Trait"), Traits.Select(trait => trait.Title)),
        new TextColumn(StudyTexts.Get(_outcome, "Portrait.Left"), Traits.Select(trait => Written(trait, trait.Left))),
        new TextColumn(StudyTexts.Get(_outcome, "Portrait.Stayed"), Traits.Select(trait => Written(trait, trait.Stayed))),
        new NumberColumn(StudyTexts.Get("Portrait.Delta"), Traits.Select(trait => (double?)trait.Effect.Value)),
        new NumberColumn(StudyTexts.Get("Rate.Lower"), Traits.Select(trait => (double?)trait.Effect.Lower)),
        new NumberColumn(StudyTexts.Get("Rate.Upper"), Traits.Select(trait => (double?)trait.Effect.Upper)));

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static PortraitTrait Compare(PortraitRow row, BooleanColumn outcome, double confidence)
    {
        var (left, stayed) = row.Split(outcome);
        // Medians of small whole numbers are often the same although the groups differ; then means tell them apart.
        var isMedian = !row.IsShare && Quantile.Of(left, 0.5) != Quantile.Of(stayed, 0.5);
        var middle = (double[] values) => isMedian ? Quantile.Of(values, 0.5) : values.DefaultIfEmpty(double.NaN).Average();
        return new PortraitTrait(row.Title, row.IsShare ? PortraitMeasure.Share : isMedian ? PortraitMeasure.Median : PortraitMeasure.Mean)
        {
            Left = middle(left),
            Stayed = middle(stayed),
            Effect = Dominance.Cliff(left, stayed),
            IsResolved = Dominance.Cliff(left, stayed, confidence).IsResolved,
        };
    }

    private static string Said(PortraitTrait trait) => StudyTexts.Get(
        (trait.Measure, trait.Effect.Value > 0) switch
        {
            (PortraitMeasure.Share, _) => "Portrait.Share",
            (PortraitMeasure.Median, true) => "Portrait.MedianHigher",
            (PortraitMeasure.Median, false) => "Portrait.MedianLower",
            (_, true) => "Portrait.MeanHigher",
            _ => "Portrait.MeanLower",
        },
        trait.Title,
        Written(trait, trait.Left),
        Written(trait, trait.Stayed));

    private static string Written(PortraitTrait trait, double value) => trait.Measure switch
    {
        _ when double.IsNaN(value) => "—",
        PortraitMeasure.Share => RussianText.Percent(value),
        PortraitMeasure.Mean => RussianText.Number(value, Math.Abs(value) < 100 ? 2 : 0),
        _ => RussianText.Number(value, Math.Abs(value) < 100 && value != Math.Floor(value) ? 1 : 0),
    };

    private FrameTable Table() => ToFrame()
        .ToTable(new TableOptions
        {
            Caption = StudyTexts.Get(_outcome, "Portrait.Title", RussianText.Integer(LeftCount), RussianText.Integer(StayedCount)),
            ShowSize = false,
            MaxRows = Math.Max(2, Traits.Count),
            Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal)
            {
                [StudyTexts.Get(_outcome, "Portrait.Left")] = new() { AlignRight = true },
                [StudyTexts.Get(_outcome, "Portrait.Stayed")] = new() { AlignRight = true },
            },
        })
        .WithColumn(StudyTexts.Get("Portrait.Delta"), format: Hundredths)
        .WithColumn(StudyTexts.Get("Rate.Lower"), format: Hundredths)
        .WithColumn(StudyTexts.Get("Rate.Upper"), format: Hundredths);

    private static CellFormat Hundredths { get; } = CellFormat.Rounded(2);
}
