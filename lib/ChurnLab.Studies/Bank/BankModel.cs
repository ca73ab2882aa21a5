using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>How well leaving can be told from all factors together: the yardstick for segments, and the source of risks.</summary>
/// <remarks>Every number is out of fold: a client's risk comes from a model that has not seen the client.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class BankModel : IShown
{
    private const int FoldCount = 5;
    private const double TopShare = 0.1;

    private readonly Target _churn;
    private readonly IReadOnlyList<Fold> _folds;
    private readonly double[] _risks;
    private readonly double[] _simple;

    private BankModel(FittedGradientBoostingClassifier model, Target churn, IReadOnlyList<Fold> folds, (double[] Risks, double[] Simple) outOfFold)
    {
        (Model, _churn, _folds, (_risks, _simple)) = (model, churn, folds, outOfFold);
        var delong = Delong.Of(churn.Values, _risks, _simple);
        (Area, SimpleArea, Gain) = (delong.Interval(0), delong.Interval(1), delong.Difference(0, 1));
        Calibration = CalibrationSummary.Of(churn.Values, _risks);
        Ceiling = new ModelCeiling(_risks, churn);
    }

    /// <summary>Settings of the boosting.</summary>
    public static GradientBoostingClassifier Settings { get; } = new() { Iterations = 400, LearningRate = 0.03, MaxLeaves = 15 };

    /// <summary>The boosting fitted on all clients: what would be put to use.</summary>
    public FittedGradientBoostingClassifier Model { get; }

    /// <summary>Risk of leaving of each client, out of fold.</summary>
    public IReadOnlyList<double> Risks => _risks;

    /// <summary>What moves each client's risk, out of fold as the risk itself, in log odds.</summary>
    public required ShapleyValues Contributions { get; init; }

    /// <summary>ROC-AUC of the boosting with DeLong's interval.</summary>
    public MetricInterval Area { get; }

    /// <summary>ROC-AUC of logistic regression on the same folds.</summary>
    public MetricInterval SimpleArea { get; }

    /// <summary>By how much the boosting is ahead of logistic regression.</summary>
    public MetricDifference Gain { get; }

    /// <summary>Whether risks are as high as the shares who leave.</summary>
    public CalibrationSummary Calibration { get; }

    /// <summary>What lists of the clients with the highest risk hold: the most that lists made by rules can be expected to reach.</summary>
    public ModelCeiling Ceiling { get; }

    /// <summary>Fits and validates.</summary>
    /// <param name="x">Factors of the clients.</param>
    /// <param name="churn">Whether each left.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <exception cref="LearningException">There are too few clients of a class for the folds.</exception>
    public static BankModel Fit(FeatureTable x, Target churn, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(churn);
        var folds = Folds.Stratified(churn, FoldCount, seed);
        var risks = new double[x.Rows];
        var parts = new List<(IReadOnlyList<int> Rows, ShapleyValues Values)>();
        foreach (var fold in folds)
        {
            var (test, model) = (x.Take(fold.Test), (FittedGradientBoostingClassifier)Settings.Fit(x.Take(fold.Train), churn.Take(fold.Train)));
            foreach (var (place, risk) in model.Probability(test).Index())
                risks[fold.Test[place]] = risk;
            parts.Add((fold.Test.ToArray(), TreeExplainer.Of(model).Explain(test)));
        }

        double[] simple = [.. CrossValidation.Score(Simple, x, churn, folds, Metric.RocAuc).OutOfFold!];
        return new BankModel((FittedGradientBoostingClassifier)Settings.Fit(x, churn), churn, folds, (risks, simple))
        {
            Contributions = ShapleyValues.Join(x, parts),
        };
    }

    /// <summary>How much worse a model ranks clients it has not seen when a factor is shuffled among them.</summary>
    /// <param name="x">Factors of the clients.</param>
    public ImportanceTable Permuted(FeatureTable x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var fold = _folds[0];
        var model = Settings.Fit(x.Take(fold.Train), _churn.Take(fold.Train));
        return PermutationImportance.Of(model, x.Take(fold.Test), _churn.Take(fold.Test));
    }

    /// <summary>How risks of those who left and of those who stayed lie to each other.</summary>
    public Figure Figure() => ScoreFigures
        .ByClass(_risks, _churn, (StudyTexts.Get(Outcome.Churn, "Spread.Left"), StudyTexts.Get(Outcome.Churn, "Spread.Stayed")))
        .WithTitle(Headline());

    /// <summary>Says how well leaving can be told, and whether the boosting needs its complexity.</summary>
    public Finding Finding() => new(
        Headline(),
        StudyTexts.Get(
            !Gain.IsResolved ? "Bank.Model.TextSame" : Gain.Value > 0 ? "Bank.Model.Text" : "Bank.Model.TextWorse",
            Interval(Area),
            Interval(SimpleArea),
            RussianText.Percent(TopShare, 0),
            RussianText.Percent(Ceiling.Rate(Top).Value),
            RussianText.Percent(Ceiling.Coverage(Top)),
            RussianText.Number(Calibration.Slope, 2)),
        Area.Lower > 0.5);

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static Pipeline Simple { get; } = new()
    {
        Steps =
        [
            new ColumnTransformer(
                ColumnGroup.Numbers(new SimpleImputer { AddIndicator = true }, new StandardScaler()),
                ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.IfBinary })),
        ],
        Classifier = new LogisticRegression(),
    };

    private static string Interval(MetricInterval area) =>
        StudyTexts.Get("Measure.Range", RussianText.Number(area.Value, 3), RussianText.Number(area.Lower, 3), RussianText.Number(area.Upper, 3));

    private int Top => (int)Math.Ceiling(TopShare * _risks.Length);

    private string Headline() => StudyTexts.Get(
        Area.Lower > 0.5 ? "Bank.Model.Headline" : "Bank.Model.HeadlineNone", RussianText.Number(Area.Value, 3), RussianText.Number(SimpleArea.Value, 3));

    private FrameTable Table()
    {
        (string Name, Metric Metric)[] metrics =
            [("ROC-AUC", Metric.RocAuc), ("AP", Metric.AveragePrecision), ("Brier", Metric.Brier), ("log loss", Metric.LogLoss)];
        IEnumerable<double?> Of(double[] scores) => metrics.Select(item => (double?)item.Metric.Of(_churn.Values, scores));
        return new Frame(
            new TextColumn(StudyTexts.Get("Bank.Model.Metric"), metrics.Select(item => item.Name)),
            new NumberColumn(StudyTexts.Get("Bank.Model.Boosting"), Of(_risks)),
            new NumberColumn(StudyTexts.Get("Bank.Model.Logistic"), Of(_simple)))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Bank.Model.Caption", FoldCount), ShowSize = false })
            .WithColumn(StudyTexts.Get("Bank.Model.Boosting"), format: CellFormat.Number(4))
            .WithColumn(StudyTexts.Get("Bank.Model.Logistic"), format: CellFormat.Number(4));
    }
}
