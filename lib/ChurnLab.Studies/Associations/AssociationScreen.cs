using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>Which factors are associated with a target: one test per factor, p-values adjusted for all of them, the strongest first.</summary>
/// <remarks>
/// The p-value answers whether there is an association, <see cref="AssociationRow.Strength"/> how strong it is on one scale for all
/// types, the effect of the test what direction it has.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class AssociationScreen : IShown
{
    // Cohen's bound of a small effect.
    private const double Negligible = 0.1;

    private AssociationScreen(string target, IReadOnlyList<AssociationRow> rows, AssociationOptions options) =>
        (Target, Rows, Options) = (target, rows, options);

    /// <summary>Column that the factors are tested against.</summary>
    public string Target { get; }

    /// <summary>One row per factor, the strongest association first.</summary>
    public IReadOnlyList<AssociationRow> Rows { get; }

    /// <summary>How it was tested.</summary>
    public AssociationOptions Options { get; }

    /// <summary>The row of a factor.</summary>
    /// <param name="factor">Name of the column.</param>
    /// <exception cref="KeyNotFoundException">The factor was not tested.</exception>
    public AssociationRow this[string factor] => Rows.FirstOrDefault(row => row.Name == factor)
        ?? throw new KeyNotFoundException($"There is no factor '{factor}'; there are {AssociationFormats.Joined(Rows.Select(row => row.Name))}.");

    /// <summary>Tests factors with the defaults.</summary>
    /// <param name="frame">The data, one case per row.</param>
    /// <param name="target">Column to test against.</param>
    /// <param name="factors">Columns to test.</param>
    /// <exception cref="FrameException">A column does not exist.</exception>
    public static AssociationScreen Of(Frame frame, string target, params IReadOnlyList<string> factors) => Of(frame, target, factors, new());

    /// <summary>Tests factors.</summary>
    /// <param name="frame">The data, one case per row.</param>
    /// <param name="target">Column to test against: two values, several levels or numbers.</param>
    /// <param name="factors">Columns to test; together they are the family that p-values are adjusted for.</param>
    /// <param name="options">Method, level, bands.</param>
    /// <exception cref="FrameException">A column does not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static AssociationScreen Of(Frame frame, string target, IReadOnlyList<string> factors, AssociationOptions options)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(factors);
        Check(options);
        var outcome = FactorLevels.ByQuantiles(frame[target], options.Bands);
        HypothesisTest[] tests = [.. factors.Select(factor => Tested(frame[factor], frame[target]))];
        var adjusted = MultipleTesting.Adjust([.. tests.Select(test => test.PValue)], options.Multiplicity);
        var rows = factors.Select((factor, i) =>
        {
            var table = FactorLevels.ByQuantiles(frame[factor], options.Bands).Against(outcome);
            return new AssociationRow(factor, tests[i])
            {
                Strength = Association.CorrectedCramersV(table),
                AdjustedPValue = adjusted[i],
                Count = table.Total,
                Level = options.Level,
            };
        });
        return new AssociationScreen(target, [.. rows.OrderByDescending(row => row.Strength.Value)], options);
    }

    /// <summary>Strength of each factor with its 95 % interval, the strongest on top.</summary>
    /// <exception cref="FigureException">There is no factor.</exception>
    public Figure Figure() => Chart.Forest(
            Rows.Select(row => new ForestRow(StudyTexts.Capital(row.Title), row.Strength.Value, row.Strength.Lower, row.Strength.Upper)),
            new ForestOptions { Format = ValueFormat.Number(2) })
        .WithTitle(Finding().Headline, StudyTexts.Get("Association.Subtitle", Options.Bands))
        .WithXTitle(StudyTexts.Get("Association.V"));

    /// <summary>Says which factors are associated with the target, how strongly, and which are not.</summary>
    public Finding Finding()
    {
        var resolved = Rows.Where(row => row.IsResolved).ToList();
        var clear = resolved.Where(row => row.Strength.Value >= Negligible).ToList();
        var slight = resolved.Where(row => row.Strength.Value < Negligible).ToList();
        var unmeasured = resolved.Where(row => double.IsNaN(row.Strength.Value)).Select(row => row.Title).ToList();
        var untested = Rows.Where(row => double.IsNaN(row.AdjustedPValue)).Select(row => row.Title).ToList();
        var weak = Rows.Where(row => row.AdjustedPValue > row.Level).Select(row => row.Title).ToList();
        var title = StudyTexts.Factor(Target);
        if (resolved.Count == 0)
        {
            IEnumerable<string> none = weak.Count == 0 ? [] : [StudyTexts.Get("Association.None", title, AssociationFormats.Joined(weak))];
            return new Finding(
                StudyTexts.Get(weak.Count == 0 ? "Association.HeadlineUntested" : "Association.HeadlineNone", title),
                string.Join(' ', none.Concat(Sentence("Association.Untested", untested))),
                IsResolved: false);
        }

        string[] sentences =
        [
            StudyTexts.Get("Association.Count", resolved.Count, Rows.Count, title),
            .. Sentence("Association.Strong", [.. clear.Select(Said)]),
            .. Sentence("Association.Slight", [.. slight.Select(Said)]),
            .. Sentence("Association.Unmeasured", unmeasured),
            .. Sentence("Association.Weak", weak),
            .. Sentence("Association.Untested", untested),
        ];
        var named = (clear.Count > 0 ? clear : resolved).Take(3).Select(row => row.Title);
        return new Finding(StudyTexts.Get("PhiK.Headline", title, AssociationFormats.Joined(named)), string.Join(' ', sentences), IsResolved: true);
    }

    /// <summary>The factors as a frame: one row per factor.</summary>
    public Frame ToFrame() => new(
        new TextColumn(StudyTexts.Get("Portrait.Trait"), Rows.Select(row => row.Title)),
        new IntegerColumn(StudyTexts.Get("Rate.Count"), Rows.Select(row => (long?)row.Count)),
        new TextColumn(StudyTexts.Get("Association.Test"), Rows.Select(row => row.Test.Name)),
        new NumberColumn(StudyTexts.Get("Association.P"), Rows.Select(row => Known(row.AdjustedPValue))),
        new TextColumn(StudyTexts.Get("Association.Effect"), Rows.Select(row => row.Test.Effect?.ToString() ?? "—")),
        new NumberColumn(StudyTexts.Get("Association.V"), Rows.Select(row => Known(row.Strength.Value))));

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static void Check(AssociationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!(options.Level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.Level, "The level must be above 0 and below 1.");
        if (options.Bands is < 2 or > 100)
            throw new ArgumentOutOfRangeException(nameof(options), options.Bands, "The number of bands must be from 2 to 100.");
    }

    private static HypothesisTest Tested(Column factor, Column target)
    {
        AmbientCancellation.ThrowIfRequested();
        return AssociationTests.Of(factor, target);
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static IEnumerable<string> Sentence(string name, List<string> items) =>
        items.Count == 0 ? [] : [StudyTexts.Get(name, AssociationFormats.Joined(items))];

    private static string Said(AssociationRow row) => $"{row.Title} ({RussianText.Number(row.Strength.Value, 2)})";

    private FrameTable Table() => ToFrame()
        .ToTable(new TableOptions
        {
            Caption = StudyTexts.Get("Association.Title", StudyTexts.Factor(Target)),
            ShowSize = false,
            MaxRows = Math.Max(2, Rows.Count),
        })
        .WithColumn(StudyTexts.Get("Association.V"), format: AssociationFormats.Hundredths)
        .WithColumn(StudyTexts.Get("Association.P"), format: AssociationFormats.PValue);
}
