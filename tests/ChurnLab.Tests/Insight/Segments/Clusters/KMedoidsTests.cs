using System.Text.Json;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Segments.Clusters;

public sealed class KMedoidsTests
{
    private static readonly JsonElement Reference = Golden.Read("Insight", "clusters.json").GetProperty("mixed");
    private static readonly FeatureTable Rows = new(
        new NumberFeature("number", Reference.GetProperty("number").Numbers()),
        new CategoryFeature("level", Reference.GetProperty("level").EnumerateArray().Select(level => level.GetString())),
        new NumberFeature("gappy", Reference.GetProperty("gappy").Numbers()),
        new CategoryFeature("gappy_level", Reference.GetProperty("gappy_level").EnumerateArray().Select(level => level.GetString())));

    [Fact]
    public void Distances_are_those_of_Gower()
    {
        var distances = new double[40];

        new GowerDistances(Rows).From(0, distances);

        Assert.All(Reference.GetProperty("first_distances").Numbers().Zip(distances), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Medoids_are_the_best_of_all_triples_and_silhouettes_those_of_scikit_learn()
    {
        var clustering = new KMedoids { Clusters = 3 }.Fit(Rows);

        Assert.Equal(Reference.GetProperty("medoids").Numbers(), clustering.Medoids.Select(row => (double)row).Order());
        Golden.Close(Reference.GetProperty("sum").GetDouble(), clustering.Inertia, "sum of distances", 1e-12);
        Assert.All(Reference.GetProperty("silhouettes").Numbers().Zip(clustering.Silhouettes()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void No_swap_of_a_medoid_and_another_row_makes_the_sum_smaller()
    {
        var clustering = new KMedoids { Clusters = 5 }.Fit(Rows);
        var distances = new double[40][];
        for (var row = 0; row < 40; row++)
            new GowerDistances(Rows).From(row, distances[row] = new double[40]);
        double Sum(IEnumerable<int> medoids) => Enumerable.Range(0, 40).Sum(row => medoids.Min(medoid => distances[medoid][row]));

        Assert.Equal(clustering.Inertia, Sum(clustering.Medoids), 1e-12);
        Assert.All(
            from place in Enumerable.Range(0, 5)
            from row in Enumerable.Range(0, 40)
            select clustering.Medoids.Index().Select(medoid => medoid.Index == place ? row : medoid.Item).ToArray(),
            swapped => Assert.True(Sum(swapped) >= clustering.Inertia - 1e-12));
    }

    [Fact]
    public void Of_many_rows_some_are_drawn_and_all_are_assigned_whatever_the_number_of_threads()
    {
        var one = new KMedoids { Clusters = 3, MaxRows = 20, Seed = 1, Threads = 1 }.Fit(Rows);
        var four = new KMedoids { Clusters = 3, MaxRows = 20, Seed = 1, Threads = 4 }.Fit(Rows);

        Assert.Equal(40, one.Sizes.Sum());
        Assert.Equal(one.Labels.ToArray(), four.Labels.ToArray());
        Assert.Equal(one.Inertia, four.Inertia);
        Assert.Equal([0, 1, 2], one.Medoids.Select(row => one.Labels[row]));
    }

    [Fact]
    public void An_impossible_number_of_clusters_is_refused() => Assert.Equal(
        "Clusters is 41; expected 2 to 40, the number of rows among which medoids are sought.",
        Assert.Throws<InsightException>(() => new KMedoids { Clusters = 41 }.Fit(Rows)).Message);
}
