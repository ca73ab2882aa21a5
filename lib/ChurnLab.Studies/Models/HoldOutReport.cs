using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>A model fitted once to the training part and scored once on the test part, with intervals.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class HoldOutReport : IShown
{
    private static readonly (string Name, Metric Metric)[] Metrics =
    [
        ("ROC-AUC", Metric.RocAuc), ("average precision", Metric.AveragePrecision), ("Brier", Metric.Brier), ("log loss", Metric.LogLoss),
        ("F1", Metric.F1At()), ("MCC", Metric.MccAt()),
    ];

    private readonly double[] _probabilities;
    private readonly BootstrappedMetric[] _bootstrapped;

    private HoldOutReport(string name, double[] probabilities, Target target, (int Train, long Seed) fitted)
    {
        (Name, _probabilities, Target, TrainRows) = (name, probabilities, target, fitted.Train);
        Area = Delong.Of(target.Values, _probabilities).Interval();
        var options = new MetricBootstrapOptions { Seed = fitted.Seed };
        _bootstrapped = [.. Metrics.Skip(1).Select(item => MetricBootstrap.Of(item.Metric, target.Values, _probabilities, options))];
    }

    /// <summary>What the model is called.</summary>
    public string Name { get; }

    /// <summary>Rows the model was fitted to.</summary>
    public int TrainRows { get; }

    /// <summary>Classes of the test part.</summary>
    public Target Target { get; }

    /// <summary>Probability of class 1 per row of the test part.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>ROC-AUC with DeLong's interval.</summary>
    public MetricInterval Area { get; }

    /// <summary>Fits to the training rows of a split and scores its test rows.</summary>
    /// <param name="name">What the model is called.</param>
    /// <param name="settings">Settings of a model with probabilities.</param>
    /// <param name="x">Features of all rows.</param>
    /// <param name="y">Classes of all rows.</param>
    /// <param name="split">The split, and the seed of the bootstrap.</param>
    /// <exception cref="LearningException">The model cannot be fitted, or the test rows have one class only.</exception>
    public static HoldOutReport Of(string name, Classifier settings, FeatureTable x, Target y, (Fold Fold, long Seed) split)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var model = settings.Fit(x.Take(split.Fold.Train), y.Take(split.Fold.Train));
        return new HoldOutReport(name, model.Probability(x.Take(split.Fold.Test)), y.Take(split.Fold.Test), (split.Fold.Train.Length, split.Seed));
    }

    /// <summary>Whether the test part shows that the model tells more than chance.</summary>
    public bool IsResolved => Area.Lower > 0.5;

    /// <summary>ROC curve of the test part.</summary>
    public Figure Roc() => ScoreFigures.Roc(Target, (Name, Probabilities)).WithTitle(Finding().Headline);

    /// <summary>Precision and recall of the test part.</summary>
    public Figure PrecisionRecall() => ScoreFigures.PrecisionRecall(Target, (Name, Probabilities));

    /// <summary>Says what the test part gave, how wide its interval is, and whether the model tells anything.</summary>
    public Finding Finding()
    {
        return new Finding(
            StudyTexts.Get(IsResolved ? "HoldOut.Headline" : "HoldOut.HeadlineNone", Number(Area.Value), Number(Area.Lower), Number(Area.Upper)),
            StudyTexts.Get(
                IsResolved ? "HoldOut.Text" : "HoldOut.TextNone",
                RussianText.Integer(TrainRows),
                RussianText.Integer(Target.Rows),
                Number(Area.Value),
                Number(Area.Lower),
                Number(Area.Upper),
                Number(Area.StandardError)),
            IsResolved);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Number(double value) => RussianText.Number(value, 3);

    private FrameTable Table()
    {
        (double Value, double Lower, double Upper)[] rows =
            [(Area.Value, Area.Lower, Area.Upper), .. _bootstrapped.Select(metric => (metric.Value, metric.Lower, metric.Upper))];
        NumberColumn Numbers(string key, Func<(double Value, double Lower, double Upper), double> value) =>
            new(StudyTexts.Get(key), rows.Select(row => (double?)value(row)));
        var table = new Frame(
            new TextColumn(StudyTexts.Get("HoldOut.Metric"), Metrics.Select(item => item.Name)),
            Numbers("HoldOut.Value", row => row.Value),
            Numbers("Rate.Lower", row => row.Lower),
            Numbers("Rate.Upper", row => row.Upper))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("HoldOut.Caption", Name, RussianText.Integer(Target.Rows)), ShowSize = false });
        return table.WithNumbers(CellFormat.Number(3));
    }
}
