using ChurnLab.Frames;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Importance;

/// <summary>Permutation importance against scikit-learn's on the same permutations, and what it promises.</summary>
public sealed class PermutationImportanceTests
{
    // Where several rows are as far as the last neighbour, scikit-learn takes any of them and we take a share of each.
    private const double TiedAuc = 2e-3;

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Drops_are_those_of_the_reference_on_its_permutations(string which)
    {
        var study = EshopReference.Named(which);
        foreach (var expected in study.Values.GetProperty("permutation_importance_test").GetProperty("models").EnumerateObject())
        {
            var tolerance = which == "small" ? 1e-12 : expected.Name.StartsWith("knn", StringComparison.Ordinal) ? TiedAuc : 1e-4;
            var table = PermutationImportance.Of(
                EshopModels.Fit(study, expected.Name), study.Raw.Take(study.Test), study.TestY, Portable(study.Test.Length, 5));

            Assert.Equal(expected.Value.GetProperty("base_auc").GetDouble(), table.BaseScore, tolerance);
            foreach (var column in expected.Value.GetProperty("columns").EnumerateObject())
            {
                var feature = table[column.Name];
                foreach (var (repeat, drop) in column.Value.GetProperty("drops").Numbers().Index())
                    Assert.Equal(drop, feature.Drops[repeat], tolerance);
                Assert.Equal(column.Value.GetProperty("mean").GetDouble(), feature.Mean, tolerance);
                var population = feature.StandardDeviation * Math.Sqrt(4 / 5.0);
                Assert.Equal(column.Value.GetProperty("sd_population").GetDouble(), population, tolerance);
            }
        }
    }

    [Fact]
    public void Permutations_of_the_reference_are_drawn_as_it_says()
    {
        var expected = EshopReference.Small.Values.GetProperty("permutation_importance_test").GetProperty("perm_check_seed_12345_n10");
        Assert.Equal(expected.Numbers(), Portable(10, 5).Permutations!(0, 0).Select(row => (double)row));
    }

    [Fact]
    public void A_group_is_permuted_by_one_permutation()
    {
        var study = EshopReference.Small;
        var options = Portable(study.Test.Length, 3) with { Groups = [new FeatureGroup("both", "x2", "colour")] };
        var (model, x) = (EshopModels.Fit(study, "knn_k5_distance_p2"), study.Raw.Take(study.Test));

        var table = PermutationImportance.Of(model, x, study.TestY, options);

        Assert.Equal(["both", "x1", "x3", "x4", "member"], table.Features.Select(feature => feature.Name));
        for (var repeat = 0; repeat < 3; repeat++)
        {
            var permuted = x.Take(options.Permutations!(0, repeat));
            var mixed = new FeatureTable(x.Columns.Select(column => column.Name is "x2" or "colour" ? permuted[column.Name] : column));
            Assert.Equal(table.BaseScore - Metric.RocAuc.Of(study.TestY.Values, model.Score(mixed)), table["both"].Drops[repeat], 1e-15);
        }
    }

    [Fact]
    public void A_column_that_no_step_keeps_is_not_needed()
    {
        var study = EshopReference.Small;
        var pipeline = new Pipeline { Steps = [ColumnsOf("x1", "x2", "x3"), new SelectKBest { K = 2 }], Classifier = new LogisticRegression() };
        var model = pipeline.Fit(study.Raw.Take(study.Train), study.TrainY);

        var table = PermutationImportance.Of(model, study.Raw.Take(study.Test), study.TestY);

        Assert.Equal(["x1", "x2"], ((FittedPipeline)model).StageNames[^1]);
        Assert.All(table["x3"].Drops, drop => Assert.Equal(0, drop));
        Assert.True(table["x2"].IsResolved);
    }

    [Fact]
    public void A_loss_drops_where_it_grows()
    {
        var study = EshopReference.Small;
        var (model, x) = (EshopModels.Fit(study, "lr_l2_C1"), study.Raw.Take(study.Test));

        var table = PermutationImportance.Of(model, x, study.TestY, new PermutationImportanceOptions { Metric = Metric.LogLoss, Seed = 3 });

        Assert.Equal("x2", table.Ranking[0].Name);
        Assert.True(table["x2"].IsResolved);
        Assert.Equal(Metric.LogLoss.Of(study.TestY.Values, model.Probability(x)), table.BaseScore);
    }

    [Fact]
    public void Intervals_are_those_of_Student_over_the_repeats()
    {
        var feature = new FeatureImportance(new FeatureGroup("a", "a"), [1, 2, 3, 6], 0.95);

        Assert.Equal(3, feature.Mean);
        Assert.Equal(Math.Sqrt(14 / 3.0), feature.StandardDeviation, 1e-15);
        // scipy.stats.t.ppf(0.975, 3) is 3.182446305284263.
        Assert.Equal(3 - (3.182446305284263 * Math.Sqrt(14 / 3.0) / 2), feature.Lower, 1e-9);
        Assert.Equal(6, feature.Lower + feature.Upper, 1e-12);
        Assert.False(feature.IsResolved);
    }

    [Fact]
    public void Threads_do_not_change_a_bit_and_seeds_do()
    {
        var study = EshopReference.Small;
        var (model, x) = (EshopModels.Fit(study, "knn_k5_distance_p2"), study.Raw.Take(study.Test));
        double[] Drops(int threads, long seed) =>
            [.. PermutationImportance.Of(model, x, study.TestY, new() { Threads = threads, Seed = seed }).Features.SelectMany(feature => feature.Drops)];

        Assert.Equal(Drops(1, 5), Drops(4, 5));
        Assert.NotEqual(Drops(1, 5), Drops(1, 6));
    }

    [Fact]
    public void The_table_is_shown_in_Russian_from_the_most_needed_down()
    {
        var study = EshopReference.Small;
        var table = PermutationImportance.Of(EshopModels.Fit(study, "lr_l2_C1"), study.Raw.Take(study.Test), study.TestY);

        Assert.Contains("Важность признаков: на сколько ухудшается ROC-AUC (сейчас 0,9306)", table.ToText(), StringComparison.Ordinal);
        Assert.Equal(table.Ranking.Select(feature => feature.Name), (TextColumn)table.ToFrame().Columns[0]);
        Assert.Contains("<th", table.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var (model, x, y) = Given();
        string Message(PermutationImportanceOptions options) =>
            Assert.Throws<InsightException>(() => PermutationImportance.Of(model, x, y, options)).Message;

        Assert.Equal("PermutationImportance: Repeats is 1; expected 2 or more.", Message(new() { Repeats = 1 }));
        Assert.Equal("PermutationImportance: Confidence is 1; expected above 0 and below 1.", Message(new() { Confidence = 1 }));
        Assert.Contains("no column 'x9'. Did you mean 'x", Message(new() { Groups = [new FeatureGroup("g", "x9")] }), StringComparison.Ordinal);
        Assert.Contains("named twice", Message(new() { Groups = [new FeatureGroup("g", "x1"), new FeatureGroup("h", "x1")] }), StringComparison.Ordinal);
        Assert.Contains("has no column", Message(new() { Groups = [new FeatureGroup("g")] }), StringComparison.Ordinal);
        Assert.Contains("are named 'x2'", Message(new() { Groups = [new FeatureGroup("x2", "x1")] }), StringComparison.Ordinal);
        Assert.Contains("has 1 rows: expected 30", Message(new() { Permutations = (_, _) => [0] }), StringComparison.Ordinal);
        Assert.Contains("holds row 30", Message(new() { Permutations = (_, _) => [30] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_token_ends_it()
    {
        var (model, x, y) = Given();
        var options = new PermutationImportanceOptions { Token = new CancellationToken(canceled: true) };
        Assert.Throws<OperationCanceledException>(() => PermutationImportance.Of(model, x, y, options));
    }

    // The protocol written in the reference.
    private static PermutationImportanceOptions Portable(int rows, int repeats) => new()
    {
        Repeats = repeats,
        Permutations = (feature, repeat) =>
        {
            var random = new RandomStream((ulong)((1000003L * feature) + (7919L * repeat) + 12345));
            int[] permutation = [.. Enumerable.Range(0, rows)];
            for (var i = rows - 1; i > 0; i--)
            {
                var other = (int)(random.NextBits() % (ulong)(i + 1));
                (permutation[i], permutation[other]) = (permutation[other], permutation[i]);
            }

            return permutation;
        },
    };

    private static (FittedClassifier Model, FeatureTable X, Target Y) Given()
    {
        var study = EshopReference.Small;
        return (EshopModels.Fit(study, "lr_l2_C1"), study.Raw.Take(study.Test), study.TestY);
    }

    private static ColumnTransformer ColumnsOf(params string[] names) =>
        new(ColumnGroup.Named(names, new StandardScaler()));
}
