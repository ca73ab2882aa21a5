using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Tuning;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopFamiliesTests
{
    private const int Trials = 20;

    private static readonly FeatureTable Features = EshopFeatures.Of(EshopRows.Of(130));
    private static readonly Target Declined = EshopFeatures.Declined(EshopRows.Of(130));

    [Fact]
    public void Seven_families_have_names_of_their_own_and_candidates()
    {
        Assert.Equal(7, EshopFamilies.All.Select(family => family.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([4, 4, 8, 6, 2, 2, 2], EshopFamilies.All.Select(family => family.Candidates.Count));
        Assert.Equal("Логистическая регрессия", EshopFamilies.All[0].Name);
    }

    [Fact]
    public void Every_space_and_candidate_gives_a_pipeline_that_can_be_fitted()
    {
        foreach (var family in EshopFamilies.All)
        {
            var classifiers = new HashSet<Type>();
            foreach (var settings in Drawn(family).Concat(family.Candidates))
            {
                var pipeline = Assert.IsType<Pipeline>(settings);
                classifiers.Add(pipeline.Classifier.GetType());
                var scores = Small(pipeline).Fit(Features, Declined).Score(Features);
                Assert.Equal(130, scores.Length);
                Assert.All(scores, score => Assert.True(double.IsFinite(score)));
            }

            Assert.Single(classifiers);
        }
    }

    [Fact]
    public void Settings_of_trials_differ() =>
        Assert.All(EshopFamilies.All, family => Assert.True(Drawn(family).Distinct().Count() > Trials / 2));

    [Fact]
    public void Numbers_are_standardised_and_categories_are_columns_of_their_own()
    {
        var fitted = (FittedPipeline)EshopFamilies.Prepared(new LogisticRegression()).Fit(Features, Declined);

        // Thirteen numbers, two pairs of values in a column each, six categories.
        Assert.Equal(13 + 2 + 6, fitted.Transform(Features).Columns.Count);
        Assert.Equal(5, ((FittedPipeline)EshopFamilies.Prepared(new LogisticRegression(), 5).Fit(Features, Declined)).Transform(Features).Columns.Count);
    }

    private static List<Classifier> Drawn(ModelFamily family)
    {
        var drawn = new List<Classifier>();
        var study = new Study(new StudyOptions { Seed = 3, Sampler = new RandomSampler() });
        study.Run(
            trial =>
            {
                lock (drawn)
                    drawn.Add(family.Space(trial));
                return 0;
            },
            Trials);
        return drawn;
    }

    // Few trees: how many there are changes nothing here.
    private static Pipeline Small(Pipeline pipeline) => pipeline with
    {
        Classifier = pipeline.Classifier switch
        {
            RandomForestClassifier forest => forest with { Estimators = 3 },
            ExtraTreesClassifier forest => forest with { Estimators = 3 },
            GradientBoostingClassifier boosting => boosting with { Iterations = 3 },
            var other => other,
        },
    };
}
