using ChurnLab.Insight.Segments;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Clusters;

public sealed class ClusterPortraitsTests
{
    // Two groups: young men of whom half leave, and old women who stay but for every tenth.
    private static readonly FeatureTable Rows = new(
        new NumberFeature("age", [.. Enumerable.Range(0, 100).Select(row => row < 40 ? 20 + (row % 5) : 60.0 + (row % 3))]),
        new CategoryFeature("gender", Enumerable.Range(0, 100).Select(row => row < 40 ? "м" : "ж")),
        new NumberFeature("card", [.. Enumerable.Range(0, 100).Select(row => row % 2 == 0 ? 1.0 : 0)]));

    private static readonly Target Left = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row < 40 ? row % 2 == 0 : row % 10 == 0)]);

    [Fact]
    public void Portraits_say_who_is_in_a_cluster_and_which_share_left()
    {
        var words = new SegmentWords
        {
            Vocabulary = new(
                new FeatureWords("age", "возраст") { Unit = "лет" },
                new FeatureWords("gender", "пол") { Values = new Dictionary<string, string> { ["м"] = "мужчины", ["ж"] = "женщины" } }),
        };

        var portraits = ClusterPortraits.Of(new KMedoids { Clusters = 2 }.Fit(Rows.Select("age", "gender")), Rows, Left, words);

        var first = portraits.Portraits[0];
        Assert.Equal((40, 0.5), (first.Size, first.Rate.Value));
        Assert.Equal(0.5 / 0.26, first.Lift, 1e-12);
        Assert.Equal("возраст 22\u00a0лет (в среднем 60\u00a0лет)", first.Traits.Single(trait => trait.StartsWith("возраст", StringComparison.Ordinal)));
        Assert.Contains("мужчины 100\u202f% (в среднем 40\u202f%)", first.Traits);
        Assert.Equal(2, first.Traits.Count);
        Assert.InRange(portraits.Silhouette, 0.9, 1);
        Assert.StartsWith("Группы хорошо отделены", portraits.Finding().Text, StringComparison.Ordinal);
        Assert.Contains("не список для писем", portraits.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_groups_stand_apart_the_finding_says_so()
    {
        var random = ChurnLab.Statistics.RandomStream.Of(1, 0);
        var names = Enumerable.Range(0, 8).Select(place => "x" + place).ToArray();
        var rows = FeatureTable.OfRowMajor(names, [.. Enumerable.Range(0, 800).Select(_ => random.NextDouble())]);

        var finding = ClusterPortraits.Of(new KMeans { Clusters = 3 }.Fit(rows), rows, Left).Finding();

        Assert.False(finding.IsResolved);
        Assert.StartsWith("Отдельных групп клиентов в данных нет", finding.Text, StringComparison.Ordinal);
    }
}
