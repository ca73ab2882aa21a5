using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>The models of the ladder.</summary>
internal static class LoyaltyRungs
{
    public const string Scheme = "scheme";
    public const string Recency = "recency";
    public const string Logistic = "logistic";
    public const string Boosting = "boosting";
    public const string Ensemble = "ensemble";

    /// <summary>The model that is put to use and explained.</summary>
    public const string InUse = Boosting;

    /// <summary>Members of the ensemble.</summary>
    public static readonly string[] Members = [Logistic, Boosting];

    private static readonly string[] Leads = [HazardRows.Lead, HazardRows.Season];

    public static IReadOnlyList<LoyaltyRung> Of(long seed) =>
    [
        new(Scheme, new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Named(["scheme_closing_rate", "closing_rate", .. Leads], new SimpleImputer(), new StandardScaler()))],
            Classifier = new LogisticRegression(),
        }),
        new(Recency, new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Named(["recency_quarters", .. Leads], new SimpleImputer()))],
            Classifier = new DecisionTreeClassifier { MaxDepth = 5, MinSamplesLeaf = 200 },
        }),
        new(Logistic, new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(
                    ColumnGroup.Numbers(new SimpleImputer(), new QuantileTransformer()),
                    ColumnGroup.Categories(new OrderedTargetEncoder { PriorWeight = 50, Seed = seed }, new StandardScaler())),
            ],
            Classifier = new LogisticRegression { C = 0.1 },
        }),
        new(Boosting, Boosted(seed)),
    ];

    /// <summary>All models, from the simplest.</summary>
    public static IReadOnlyList<string> Order { get; } = [Scheme, Recency, Logistic, Boosting, Ensemble];

    /// <summary>The model that one is to be better than.</summary>
    public static string? Below(string key) => key switch
    {
        Scheme => null,
        Recency => Scheme,
        Logistic => Recency,
        Boosting => Logistic,
        _ => Boosting,
    };

    public static GradientBoostingClassifier Boosted(long seed) => new()
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
}
