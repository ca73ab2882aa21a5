using System.Globalization;
using ChurnLab.Learning;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Neighbors;

/// <summary>Nearest neighbours against scikit-learn 1.2.1 on the rows of the e-shop study.</summary>
public sealed class NeighborReferenceTests
{
    // Where several rows are as far as the last neighbour, scikit-learn takes any of them and we take a share of each.
    private const double TiedAuc = 2e-3;

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Neighbours_and_probabilities_are_those_of_scikit_learn(string study)
    {
        var reference = EshopReference.Named(study);
        var design = reference.DesignA;
        foreach (var expected in reference.Values.GetProperty("knn").GetProperty("models").EnumerateObject())
        {
            var settings = Settings(expected.Name);
            var model = (FittedKNeighborsClassifier)settings.Fit(design.Take(reference.Train), reference.TrainY);
            var ties = expected.Value.GetProperty("test_rows_with_tie_at_kth_border").GetInt32();
            var found = model.Neighbors(design.Take(reference.Test.AsSpan(0, 1)), settings.Neighbors);
            var untied = Untied(model, design.Take(reference.Test), settings.Neighbors);
            var probabilities = model.Probability(design.Take(reference.Test));

            Close(expected.Value.GetProperty("first_test_row_distances").Numbers(), found.Distances(0).ToArray(), 1e-9);
            var ids = found.Rows(0).ToArray().Select(row => (double)reference.Ids[reference.Train[row]]);
            if (ties == 0)
                Assert.Equal(expected.Value.GetProperty("first_test_row_neighbour_ids").Numbers(), ids);
            Assert.Equal(ties, untied.Count(isUntied => !isUntied));
            foreach (var (row, p) in expected.Value.GetProperty("p_first10_test").Numbers().Index().Where(item => untied[item.Index]))
                Assert.Equal(p, probabilities[row], 1e-9);
            Assert.Equal(expected.Value.GetProperty("test_auc").GetDouble(), Auc(probabilities, reference.TestY), ties == 0 ? 1e-12 : TiedAuc);
        }
    }

    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Folds_rank_as_with_scikit_learn(string study)
    {
        var reference = EshopReference.Named(study);
        var design = reference.DesignA;
        var models = reference.Values.GetProperty("cv_auc_given_folds").EnumerateObject();
        foreach (var expected in models.Where(item => item.Name.StartsWith("knn_", StringComparison.Ordinal)))
        {
            var settings = Settings(expected.Name["knn_".Length..]);
            var actual = reference.FoldRows.Select(fold => Auc(
                settings.Fit(design.Take(fold.Fit), reference.Y.Take(fold.Fit)).Score(design.Take(fold.Test)), reference.Y.Take(fold.Test)));
            Close(expected.Value.GetProperty("per_fold").Numbers(), [.. actual], study == "small" ? 1e-12 : TiedAuc);
        }
    }

    private static KNeighborsClassifier Settings(string name)
    {
        var parts = name.Split('_');
        return new KNeighborsClassifier
        {
            Neighbors = int.Parse(parts[0][1..], CultureInfo.InvariantCulture),
            Weights = parts[1] == "uniform" ? NeighborWeights.Uniform : NeighborWeights.Distance,
            Metric = parts[2] == "p1" ? NeighborMetric.Manhattan : NeighborMetric.Euclidean,
        };
    }

    // Whether the row after the last neighbour is further than that, as the reference counts it.
    private static bool[] Untied(FittedKNeighborsClassifier model, FeatureTable x, int neighbors)
    {
        var table = model.Neighbors(x, neighbors + 1);
        return [.. Enumerable.Range(0, x.Rows).Select(row => table.Distances(row)[neighbors] - table.Distances(row)[neighbors - 1] >= 1e-9)];
    }

    private static double Auc(double[] scores, Target y)
    {
        var labels = y.Values.ToArray();
        var (ones, noughts) = (scores.Where((_, i) => labels[i] == 1).ToArray(), scores.Where((_, i) => labels[i] == 0).ToArray());
        return ones.Sum(one => noughts.Sum(nought => one > nought ? 1 : one == nought ? 0.5 : 0)) / ((double)ones.Length * noughts.Length);
    }

    private static void Close(double[] expected, double[] actual, double tolerance) =>
        Assert.InRange(expected.Zip(actual, (one, other) => Math.Abs(one - other)).Max(), 0, tolerance);
}
