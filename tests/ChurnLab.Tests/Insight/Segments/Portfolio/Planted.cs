using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Portfolio;

/// <summary>Invented clients of 20, 30 to 60 years: of active ones of 20, 1 in 10, seven in ten leave; of all others one in ten.</summary>
internal static class Planted
{
    public const int Count = 1600;

    public static PortfolioOptions Options { get; } = new()
    {
        MinSize = 80,
        Permutations = 39,
        Finder = new SegmentFinder { MaxConditions = 2, MaxThresholds = 5 },
    };

    public static (FeatureTable Rows, Target Left) Make(bool isPlanted = true)
    {
        var random = RandomStream.Of(11, 0);
        double[] Numbers(double from, double to) => [.. Enumerable.Range(0, Count).Select(_ => Math.Floor(from + (random.NextDouble() * (to - from))))];
        var age = Array.ConvertAll(Numbers(2, 7), decade => 10 * decade);
        var (income, points) = (Numbers(20, 200), Numbers(0, 1000));
        string[] active = [.. Enumerable.Range(0, Count).Select(_ => random.Chance(0.5) ? "да" : "нет")];
        bool[] left = [.. Enumerable.Range(0, Count).Select(row => random.Chance(isPlanted && age[row] == 20 && active[row] == "да" ? 0.7 : 0.1))];
        var rows = new FeatureTable(
            new NumberFeature("age", age), new NumberFeature("income", income), new NumberFeature("points", points), new CategoryFeature("active", active));
        return (rows, Target.Binary(left));
    }
}
