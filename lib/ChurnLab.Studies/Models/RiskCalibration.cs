using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>
/// Out-of-fold risks of a model as they are, where it gives probabilities, and calibrated in two ways; the way with the least log loss is used.
/// </summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class RiskCalibration : IShown
{
    private const int Bins = 10;

    private readonly (string Name, Classifier Settings, double[] Risks)[] _ways;
    private readonly Target _target;
    private readonly int _used;
    private readonly bool _hasRaw;

    private RiskCalibration((string Name, Classifier Settings, double[] Risks)[] ways, Target target, bool hasRaw)
    {
        (_ways, _target, _hasRaw) = (ways, target, hasRaw);
        _used = Enumerable.Range(0, ways.Length).MinBy(way => Metric.LogLoss.Of(target.Values, ways[way].Risks));
    }

    /// <summary>Settings of the way that is used.</summary>
    public Classifier Settings => _ways[_used].Settings;

    /// <summary>Out-of-fold risk per row, in the way that is used.</summary>
    public IReadOnlyList<double> Risks => _ways[_used].Risks;

    /// <summary>Compares ways on the same folds.</summary>
    /// <param name="settings">Settings of the model.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes.</param>
    /// <param name="folds">Splits; every row is tested once.</param>
    /// <exception cref="LearningException">A model cannot be fitted, or a row is not tested.</exception>
    public static RiskCalibration Of(Classifier settings, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(settings);
        var hasRaw = settings.Fit(x, y).HasProbability;
        (string Key, Classifier Settings)[] ways =
        [
            .. hasRaw ? [("Calibration.None", settings)] : Array.Empty<(string, Classifier)>(),
            ("Calibration.Platt", new CalibratedClassifier { Estimator = settings, Method = new PlattCalibrator() }),
            ("Calibration.Isotonic", new CalibratedClassifier { Estimator = settings, Method = new IsotonicCalibrator() }),
        ];
        return new RiskCalibration(
            [.. ways.Select(way => (StudyTexts.Get(way.Key), way.Settings, OutOfFold.Risks(way.Settings, x, y, folds)))], y, hasRaw);
    }

    /// <summary>Shares against risks, for each way.</summary>
    public Figure Figure() =>
        ScoreFigures.Calibration(_target, Bins, [.. _ways.Select(way => (way.Name, (IReadOnlyList<double>)way.Risks))]).WithTitle(Finding().Headline);

    /// <summary>Says which way is used and what it improves; of a model without probabilities, which way gives them.</summary>
    public Finding Finding()
    {
        var (raw, used) = (_ways[0].Risks, _ways[_used].Risks);
        var (before, after) = (CalibrationSummary.Of(_target.Values, raw), CalibrationSummary.Of(_target.Values, used));
        var variant = !_hasRaw ? "Scores" : _used == 0 ? "None" : "";
        return new Finding(
            StudyTexts.Get("Calibration.Headline" + variant, _ways[_used].Name),
            StudyTexts.Get(
                "Calibration.Text" + variant,
                _ways[_used].Name,
                RussianText.Number(Metric.LogLoss.Of(_target.Values, raw), 3),
                RussianText.Number(Metric.LogLoss.Of(_target.Values, used), 3),
                RussianText.Number(before.ExpectedError, 3),
                RussianText.Number(after.ExpectedError, 3)),
            !_hasRaw || _used > 0);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table()
    {
        var summaries = _ways.Select(way => CalibrationSummary.Of(_target.Values, way.Risks)).ToList();
        NumberColumn Numbers(string title, IEnumerable<double> values) => new(title, values.Select(value => (double?)value));
        NumberColumn Scored(string title, Metric metric) => Numbers(title, _ways.Select(way => metric.Of(_target.Values, way.Risks)));
        var table = new Frame(
            new TextColumn(StudyTexts.Get("Calibration.Way"), _ways.Select(way => way.Name)),
            Scored("ROC-AUC", Metric.RocAuc),
            Scored("log loss", Metric.LogLoss),
            Scored("Brier", Metric.Brier),
            Numbers(StudyTexts.Get("Calibration.Error"), summaries.Select(summary => summary.ExpectedError)),
            Numbers(StudyTexts.Get("Calibration.Slope"), summaries.Select(summary => summary.Slope)))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Calibration.Caption"), ShowSize = false });
        return table.WithNumbers(CellFormat.Number(3));
    }
}
