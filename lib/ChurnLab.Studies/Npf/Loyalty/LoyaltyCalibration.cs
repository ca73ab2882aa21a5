using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Whether as many accounts were closed as was told: in all, and tenth by tenth of the told chances.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LoyaltyCalibration : IShown
{
    private const int Parts = 10;

    private readonly Target _target;
    private readonly double[] _told;

    private LoyaltyCalibration(LoyaltyRisks risks, int[] rows, double[] told, LoyaltyOptions options)
    {
        _target = Target.Binary(Array.ConvertAll(rows, row => risks.ClosesNext(row) == true));
        _told = told;
        var bootstrap = new MetricBootstrapOptions
        {
            Replicates = options.Replicates,
            Seed = options.Seed,
            Groups = Array.ConvertAll(rows, row => risks.History.ClientOf(risks.Accounts[row])),
        };
        Summary = CalibrationSummary.Of(_target.Values, told);
        Slope = MetricBootstrap.Of(new CalibrationSlope(), _target.Values, told, bootstrap);
        ExpectedOverObserved = MetricBootstrap.Of(new ExpectedOverObserved(), _target.Values, told, bootstrap);
        Tenths = Deciles(_target.Values, told);
    }

    /// <summary>Slope, intercept, expected and observed closings.</summary>
    public CalibrationSummary Summary { get; }

    /// <summary>Slope with its interval; draws are of clients.</summary>
    public BootstrappedMetric Slope { get; }

    /// <summary>Expected over observed closings with its interval; draws are of clients.</summary>
    public BootstrappedMetric ExpectedOverObserved { get; }

    /// <summary>Tenths of the rows, that of the highest chances first: expected and observed closings.</summary>
    public IReadOnlyList<(double Expected, double Observed)> Tenths { get; }

    /// <summary>Compares what was told for the next quarter with what came true.</summary>
    /// <param name="risks">What was told; rows whose outcome is not known are left out.</param>
    /// <param name="options">Replicates and seed; null for the defaults.</param>
    /// <exception cref="LearningException">There is no row of known outcome, or none was closed.</exception>
    public static LoyaltyCalibration Of(LoyaltyRisks risks, LoyaltyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(risks);
        int[] rows = [.. Enumerable.Range(0, risks.Count).Where(row => risks.ClosesNext(row) is not null)];
        return new LoyaltyCalibration(risks, rows, Array.ConvertAll(rows, row => risks.Next[row]), options ?? new LoyaltyOptions());
    }

    /// <summary>Share of closings against the chance told, in ten bins of as many rows.</summary>
    public Figure Figure() => ScoreFigures.Calibration(_target, Parts, (StudyTexts.Get("Npf.Calibration.Model"), _told)).WithTitle(Finding().Headline);

    /// <summary>Says whether chances are as high as shares.</summary>
    public Finding Finding()
    {
        var (ratio, slope) = (ExpectedOverObserved, Slope);
        var isRight = ratio is { Lower: <= 1, Upper: >= 1 } && slope is { Lower: <= 1, Upper: >= 1 };
        string[] sentences =
        [
            StudyTexts.Get("Npf.Calibration.Text", Interval(ratio), Interval(slope), RussianText.Number(Summary.Intercept, 2)),
            StudyTexts.Get(ratio.Lower > 1 ? "Npf.Calibration.High" : ratio.Upper < 1 ? "Npf.Calibration.Low" : "Npf.Calibration.Level"),
        ];
        return new Finding(
            StudyTexts.Get(isRight ? "Npf.Calibration.HeadlineRight" : "Npf.Calibration.HeadlineOff"), string.Join(' ', sentences), IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Interval(BootstrappedMetric metric) => StudyTexts.Get(
        "Npf.Ladder.Interval", RussianText.Number(metric.Value, 2), RussianText.Number(metric.Lower, 2), RussianText.Number(metric.Upper, 2));

    private static List<(double Expected, double Observed)> Deciles(ReadOnlySpan<double> classes, double[] told)
    {
        int[] order = [.. Enumerable.Range(0, told.Length).OrderByDescending(row => told[row])];
        var tenths = new List<(double, double)>();
        for (var part = 0; part < Parts; part++)
        {
            var (expected, observed) = (0.0, 0.0);
            foreach (var row in order[(int)((long)order.Length * part / Parts)..(int)((long)order.Length * (part + 1) / Parts)])
                (expected, observed) = (expected + told[row], observed + classes[row]);
            tenths.Add((expected, observed));
        }

        return tenths;
    }

    private FrameTable Table()
    {
        NumberColumn Numbers(string key, Func<(double Expected, double Observed), double?> value) =>
            new(StudyTexts.Get("Npf.Calibration.Column." + key), Tenths.Select(value));
        return new Frame(
            new TextColumn(StudyTexts.Get("Npf.Calibration.Column.Tenth"), Tenths.Index().Select(tenth => RussianText.Integer(tenth.Index + 1))),
            Numbers("Expected", tenth => tenth.Expected),
            Numbers("Observed", tenth => tenth.Observed),
            Numbers("Ratio", tenth => tenth.Observed > 0 ? tenth.Expected / tenth.Observed : null))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Npf.Calibration.Caption"), ShowSize = false })
            .WithNumbers(CellFormat.Number(2));
    }
}
