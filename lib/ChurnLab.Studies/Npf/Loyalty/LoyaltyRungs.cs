using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Networks;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Trees;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>The models of the ladder.</summary>
internal static class LoyaltyRungs
{
    public const string Scheme = "scheme";
    public const string Recency = "recency";
    public const string Logistic = "logistic";
    public const string Boosting = "boosting";
    public const string Components = "components";
    public const string Autoencoder = "autoencoder";
    public const string Ensemble = "ensemble";

    /// <summary>The model that is put to use and explained.</summary>
    public const string InUse = Boosting;

    private const int Codes = 8;

    /// <summary>Members of the ensemble.</summary>
    public static readonly string[] Members = [Logistic, Boosting, Autoencoder];

    private static readonly string[] Leads = [HazardRows.Lead, HazardRows.Season];

    // What bends most; all others enter as ranks.
    private static readonly string[] Bent =
    [
        "recency_quarters", "tenure_quarters", "balance_log", "age", "paid_quarters_8", "gap_now", "scheme_closing_rate", "scheme_paying", HazardRows.Season,
    ];

    /// <summary>All models, from the simplest.</summary>
    public static IReadOnlyList<string> Order { get; } = [Scheme, Recency, Logistic, Boosting, Components, Autoencoder, Ensemble];

    private static string[] Numbers => [.. NpfFeatures.All.Where(feature => feature.Kind == PanelFeatureKind.Number).Select(feature => feature.Name)];

    /// <summary>The model that one is to be better than.</summary>
    public static string? Below(string key) => key switch
    {
        Scheme => null,
        Recency => Scheme,
        Logistic => Recency,
        Boosting => Logistic,
        _ => Boosting,
    };

    /// <summary>Shapes of boosting to choose from: where closings are few, large trees learn them by heart.</summary>
    public static IReadOnlyList<BoostingShape> Shapes(long seed)
    {
        var large = new GradientBoostingClassifier
        {
            Iterations = 200,
            LearningRate = 0.06,
            MaxLeaves = 24,
            MinSamplesLeaf = 60,
            L2 = 5,
            Subsample = 0.7,
            ColumnSample = 0.5,
            CategoryPrior = 20,
            Seed = seed,
        };
        return [new("large", large), new("small", large with { MaxLeaves = 8, MinSamplesLeaf = 200, L2 = 50 })];
    }

    /// <summary>Settings of all models but the ensemble.</summary>
    /// <param name="boosted">Boosting of the shape chosen.</param>
    public static IReadOnlyList<LoyaltyRung> Of(GradientBoostingClassifier boosted) =>
    [
        new(Scheme, Prepared(
            new LogisticRegression(),
            ColumnGroup.Named(["scheme_closing_rate", "closing_rate", .. Leads], new SimpleImputer(), new StandardScaler()))),
        new(Recency, Prepared(
            new DecisionTreeClassifier { MaxDepth = 5, MinSamplesLeaf = 200 },
            ColumnGroup.Named(["recency_quarters", .. Leads], new SimpleImputer()))),
        new(Logistic, Prepared(
            new LogisticRegression { C = 0.1 },
            ColumnGroup.Named(Bent, new SimpleImputer(), new QuantileTransformer(), new SplineTransformer { Knots = 4, IncludeBias = false }),
            ColumnGroup.Numbers(new SimpleImputer(), new QuantileTransformer()),
            ColumnGroup.Categories(new OrderedTargetEncoder { PriorWeight = 50, Seed = boosted.Seed }, new StandardScaler()))),
        new(Boosting, boosted),
        new(Components, Coded(boosted, new PrincipalComponents { Components = Codes })),
        new(Autoencoder, Coded(boosted, new DenoisingAutoencoder { CodeSize = Codes, BatchSize = 1024, MaxEpochs = 8, Seed = boosted.Seed })),
    ];

    // Boosting of the features with codes of the numbers beside them, learnt within each fit.
    private static Pipeline Coded(GradientBoostingClassifier boosted, Transformer coder) => Prepared(
        boosted,
        ColumnGroup.Named([.. Numbers, .. Leads]),
        ColumnGroup.Categories(),
        ColumnGroup.Named(Numbers, new SimpleImputer(), new Winsorizer(), new StandardScaler(), coder));

    private static Pipeline Prepared(Classifier classifier, params IReadOnlyList<ColumnGroup> groups) =>
        new() { Steps = [new ColumnTransformer(groups)], Classifier = classifier };
}
