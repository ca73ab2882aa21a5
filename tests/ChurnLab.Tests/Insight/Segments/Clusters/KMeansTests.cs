using System.Text.Json;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Segments.Clusters;

public sealed class KMeansTests
{
    private static readonly JsonElement Reference = Golden.Read("Insight", "clusters.json");
    private static readonly FeatureTable Rows = FeatureTable.OfRowMajor(
        ["a", "b", "c"], [.. Reference.GetProperty("rows").EnumerateArray().SelectMany(row => row.Numbers())]);

    private static readonly double[][] Start = [.. Reference.GetProperty("start").EnumerateArray().Select(centre => centre.Numbers())];

    [Theory]
    [InlineData("raw", false)]
    [InlineData("standardized", true)]
    public void From_given_centres_the_clusters_are_those_of_scikit_learn(string name, bool standardize)
    {
        var expected = Reference.GetProperty(name);

        var clustering = new KMeans { Clusters = 3, Standardize = standardize, Start = Start }.Fit(Rows);

        Assert.Equal(expected.GetProperty("labels").Numbers(), clustering.Labels.ToArray().Select(label => (double)label));
        Golden.Close(expected.GetProperty("inertia").GetDouble(), clustering.Inertia, "inertia", 1e-12);
        foreach (var (centre, place) in expected.GetProperty("centres").EnumerateArray().Zip(clustering.Centres))
            Assert.All(centre.Numbers().Zip(place), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.All(expected.GetProperty("silhouettes").Numbers().Zip(clustering.Silhouettes()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.Equal(expected.GetProperty("silhouettes").Numbers().Average(), clustering.Silhouette(), 1e-12);
    }

    [Fact]
    public void Drawn_starts_find_the_best_of_fifty_starts_of_scikit_learn()
    {
        var clustering = new KMeans { Clusters = 3 }.Fit(Rows);

        Golden.Close(Reference.GetProperty("standardized").GetProperty("best_inertia").GetDouble(), clustering.Inertia, "inertia", 1e-12);
        Assert.Equal(60, clustering.Sizes.Sum());
        Assert.Equal(clustering.Sizes[1], clustering.Members(1).Count);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = new KMeans { Clusters = 5, Seed = 3, Threads = 1 }.Fit(Rows);
        var four = new KMeans { Clusters = 5, Seed = 3, Threads = 4 }.Fit(Rows);

        Assert.Equal(one.Labels.ToArray(), four.Labels.ToArray());
        Assert.Equal(one.Inertia, four.Inertia);
        Assert.Equal(one.Silhouettes(1), four.Silhouettes(4));
    }

    [Fact]
    public void A_cluster_that_loses_its_rows_takes_the_farthest_one()
    {
        var rows = new FeatureTable(new NumberFeature("x", [0, 1, 2, 10]));

        var clustering = new KMeans { Clusters = 3, Standardize = false, Start = [[1.0], [1000.0], [2000.0]] }.Fit(rows);

        Assert.All(clustering.Sizes, size => Assert.True(size > 0));
        Assert.Equal(0.5, clustering.Inertia, 1e-12);
    }

    [Fact]
    public void Missing_values_and_impossible_numbers_of_clusters_are_refused()
    {
        var missing = new FeatureTable(new NumberFeature("x", [0, double.NaN, 2]));

        Assert.Equal(
            "Row 1 of feature 'x' is NaN: centres need finite numbers; KMedoids allows missing values.",
            Assert.Throws<InsightException>(() => new KMeans { Clusters = 2 }.Fit(missing)).Message);
        Assert.Equal(
            "Clusters is 61; expected 2 to the number of rows, 60.",
            Assert.Throws<InsightException>(() => new KMeans { Clusters = 61 }.Fit(Rows)).Message);
        Assert.Equal(
            "Start holds 3 centres; expected 4 of 3 numbers each.",
            Assert.Throws<InsightException>(() => new KMeans { Start = Start }.Fit(Rows)).Message);
    }
}
