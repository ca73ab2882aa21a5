using ChurnLab.Frames;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Risk;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The e-shop study as a whole: from cleaned clients to a model chosen and tested, risks, segments and offers.</summary>
/// <remarks>
/// The order is that of an honest study: a quarter of the clients is put aside; settings are searched for, families compared and
/// a calibration chosen on the rest; the test part is scored once. Risks of segments and offers are then those of models that have not seen the
/// client, over all clients.
/// </remarks>
public sealed partial class EshopStudy
{
    private readonly EshopSplits _splits;
    private readonly Lazy<ShapleyValues> _contributions;
    private readonly Lazy<Reasons> _reasons;
    private readonly Lazy<FittedClassifier> _model;

    private EshopStudy(Frame clients, EshopStudyOptions options)
    {
        (Clients, Options) = (clients, options);
        (Features, Declined) = (EshopFeatures.Of(clients), EshopFeatures.Declined(clients));
        Profits = [.. clients.Number(EshopColumns.Profit).Select(profit => profit!.Value)];
        _splits = new EshopSplits(clients, Features, Declined, options);
        var (train, trainTarget) = (Features.Take(Split.Train), Declined.Take(Split.Train));
        var folds = _splits.OfTrain();
        Search = FamilySearchReport.Of(options.Families, train, trainTarget, folds, (options.Trials, options.Seed));
        var nested = _splits.Nested();
        Comparison = FamilyComparison.Of(options.Families, train, trainTarget, nested);
        Choice = SettingsChoice.Of(
            options.Families.First(family => family.Name == Comparison.Best),
            Search.Settings(Comparison.Best),
            train,
            trainTarget,
            [.. nested.Select(fold => fold.Outer)]);
        Calibration = RiskCalibration.Of(Settings, train, trainTarget, folds);
        Test = HoldOutReport.Of(Comparison.Best, Calibration.Settings, Features, Declined, (Split, options.Seed));
        Risks = OutOfFold.Risks(Calibration.Settings, Features, Declined, _splits.OfAll());
        Grid = RiskGrid.Of(Risks, Profits, Declined, options.Grid);
        Catalogue = EshopOffers.Catalogue(options.Assumptions);
        Plan = IsResolved
            ? OfferPlan.Of(new OfferClients(Features, Risks, Profits), Catalogue, options.Offers with { Seed = options.Seed })
            : OfferPlan.Nothing(StudyTexts.Get("Eshop.Answer.NoOffers"));
        _model = new Lazy<FittedClassifier>(() => Calibration.Settings.Fit(Features, Declined));
        _contributions = new Lazy<ShapleyValues>(() => OutOfFold.Contributions(Settings, Features, Declined, _splits.OfAll()));
        _reasons = new Lazy<Reasons>(() => Insight.Explanation.Reasons.Of(Contributions, EshopFeatures.Vocabulary));
    }

    /// <summary>What was chosen.</summary>
    public EshopStudyOptions Options { get; }

    /// <summary>The clients, one per row.</summary>
    public Frame Clients { get; }

    /// <summary>Their features.</summary>
    public FeatureTable Features { get; }

    /// <summary>Whether the activity of each has declined.</summary>
    public Target Declined { get; }

    /// <summary>Monthly profit from each, thousand roubles.</summary>
    public IReadOnlyList<double> Profits { get; }

    /// <summary>Training and test part.</summary>
    public Fold Split => _splits.HoldOut;

    /// <summary>The search for settings, on the training part.</summary>
    public FamilySearchReport Search { get; }

    /// <summary>The nested comparison of families, on the training part.</summary>
    public FamilyComparison Comparison { get; }

    /// <summary>Which settings of the family that is best in the comparison are used.</summary>
    public SettingsChoice Choice { get; }

    /// <summary>Settings of the model, before calibration.</summary>
    public Classifier Settings => Choice.Settings;

    /// <summary>Whether risks are as high as shares, and what makes them so; on the training part.</summary>
    public RiskCalibration Calibration { get; }

    /// <summary>The one look at the test part.</summary>
    public HoldOutReport Test { get; }

    /// <summary>Risk of each client, out of fold and calibrated.</summary>
    public IReadOnlyList<double> Risks { get; }

    /// <summary>Clients by risk and profit.</summary>
    public RiskGrid Grid { get; }

    /// <summary>What can be offered, and what is assumed of it.</summary>
    public OfferCatalogue Catalogue { get; }

    /// <summary>What each client is offered; nothing where the model tells nothing.</summary>
    public OfferPlan Plan { get; }

    /// <summary>Whether the model tells anything: both its nested comparison and the test part leave out chance.</summary>
    public bool IsResolved => Comparison.IsResolved && Test.IsResolved;

    /// <summary>The calibrated model fitted to all clients: what is put to use.</summary>
    public FittedClassifier Model => _model.Value;

    /// <summary>What moves the output of the model for each client, out of fold, before calibration.</summary>
    public ShapleyValues Contributions => _contributions.Value;

    /// <summary>Why the model thinks that the activity of each client declines, or not.</summary>
    public Reasons Reasons() => _reasons.Value;

    /// <summary>The answer in three sentences: how many decline, how well that is told beforehand, who comes first.</summary>
    public Finding Answer() => new EshopAnswer(this).Answer();

    /// <summary>Five numbers to remember.</summary>
    public KeyFigures KeyFigures() => new EshopAnswer(this).KeyFigures();

    /// <summary>What to do with a budget, a step per offer.</summary>
    /// <param name="budget">Roubles for contacts. Range: 0 or more.</param>
    /// <exception cref="InsightException">The budget is negative or no number.</exception>
    public StepList Actions(double budget) => new EshopAnswer(this).Actions(budget);

    /// <summary>Does the study.</summary>
    /// <param name="clients">Cleaned clients, one per row, with the columns of <see cref="EshopColumns"/>.</param>
    /// <param name="options">What was chosen; null for the defaults.</param>
    /// <exception cref="FrameException">A column is not there.</exception>
    /// <exception cref="LearningException">There are too few clients of a class for the folds, or an option is outside its range.</exception>
    public static EshopStudy Of(Frame clients, EshopStudyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(clients);
        return new EshopStudy(clients, options ?? new EshopStudyOptions());
    }
}
