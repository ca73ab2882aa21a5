using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class SearchSignificanceTests
{
    private static readonly SegmentFinder Small = new() { MinSize = 30, MaxThresholds = 3, MaxConditions = 3, MaxResults = 20 };

    [Theory]
    [InlineData(SearchStrategy.Exhaustive, 0)]
    [InlineData(SearchStrategy.Exhaustive, 0.5)]
    [InlineData(SearchStrategy.Beam, 0)]
    public void Maxima_are_what_the_search_finds_in_permuted_classes(SearchStrategy strategy, double minRate)
    {
        // 40 permutations do not fill their second group of lanes.
        var rows = SegmentRows.Of(400, 2, _ => 0.25);
        var finder = Small with { Strategy = strategy, MinRate = minRate, SimplifyTolerance = 0 };
        var space = finder.Prepare(rows.X);
        var ignored = new RangeCondition("age", 60, double.PositiveInfinity).Holds(rows.X);
        var found = finder.Find(space, rows.Positives, ignored);

        var chance = new SearchSignificance { Permutations = 40, Seed = 5 }.Of(found);

        for (var permutation = 0; permutation < 40; permutation++)
        {
            var best = finder.Find(space, Permuted(rows.Positives, ignored, permutation), ignored).Best;
            Assert.Equal(best?.Quality ?? double.NegativeInfinity, chance.Maxima[permutation]);
        }
    }

    [Fact]
    public void Wide_counts_give_what_narrow_ones_do()
    {
        var rows = SegmentRows.Of(400, 2, _ => 0.25);
        var problem = new SearchProblem(Small, Small.Prepare(rows.X), rows.Positives, null);
        var (narrow, wide) = (Walked<ushort>(problem), Walked<uint>(problem));

        Assert.Equal(narrow, wide);
        Assert.InRange(narrow, 0.2, 0.6);
    }

    [Fact]
    public void Of_more_rows_than_sizes_are_told_apart_maxima_are_hardly_too_high_and_never_too_low()
    {
        var rows = SegmentRows.Of(70_000, 8, _ => 0.2);
        var finder = new SegmentFinder { MinSize = 301, MaxThresholds = 3, MaxConditions = 1, SimplifyTolerance = 0 };
        var space = finder.Prepare(rows.X);

        var chance = new SearchSignificance { Permutations = 3, Seed = 5 }.Of(finder.Find(space, rows.Positives));

        for (var permutation = 0; permutation < 3; permutation++)
        {
            var best = finder.Find(space, Permuted(rows.Positives, new RowSet(70_000), permutation)).Best!.Quality;
            Assert.InRange(chance.Maxima[permutation], best, best * 1.0001);
        }
    }

    [Fact]
    public void A_planted_segment_has_the_smallest_p_value_and_chance_has_large_ones()
    {
        var options = new SearchSignificance { Permutations = 99 };
        var planted = SegmentRows.Of(600, 3, client => client.Age < 40 && client.Score > 750 ? 0.7 : 0.2);
        var nothing = SegmentRows.Of(600, 3, _ => 0.25);
        var (one, other) = (Small.Find(planted.X, planted.Y), Small.Find(nothing.X, nothing.Y));

        var (real, chance) = (options.Of(one), options.Of(other));

        Assert.Equal(0.01, real.PValues[0]);
        Assert.InRange(chance.PValues[0], 0.05, 1);
        Assert.Equal(other.Segments.Count, chance.PValues.Count);
        Assert.Equal(chance.PValues.Order(), chance.PValues);
        Assert.Equal((1.0 + chance.Maxima.Count(maximum => maximum >= other.Segments[3].Quality)) / 100, chance.PValues[3]);
        Assert.Equal(1, chance.PValue(0));
    }

    [Fact]
    public void False_alarms_are_as_rare_as_stated()
    {
        // Ten features' worth of conjunctions would find something in every one of these without the test.
        var options = new SearchSignificance { Permutations = 39 };
        var alarms = Enumerable.Range(0, 60).Count(seed =>
        {
            var rows = SegmentRows.Of(250, 100 + seed, _ => 0.3);
            var found = (Small with { MinSize = 25, MaxConditions = 2 }).Find(rows.X, rows.Y);
            return options.Of(found).PValues[0] <= 0.05;
        });

        // Of 60 at 5 % more than 7 come with a chance of 1 %.
        Assert.InRange(alarms, 0, 7);
    }

    [Fact]
    public void The_seed_matters_and_the_number_of_threads_does_not()
    {
        var rows = SegmentRows.Of(300, 6, _ => 0.3);
        var found = Small.Find(rows.X, rows.Y);

        var one = new SearchSignificance { Permutations = 70, Threads = 1 }.Of(found).Maxima;

        Assert.Equal(one, new SearchSignificance { Permutations = 70, Threads = 3 }.Of(found).Maxima);
        Assert.NotEqual(one, new SearchSignificance { Permutations = 70, Seed = 1 }.Of(found).Maxima);
        // More permutations begin with the same ones.
        Assert.Equal(one.Take(10), new SearchSignificance { Permutations = 10 }.Of(found).Maxima);
    }

    [Fact]
    public void Errors_say_what_was_expected() => Assert.Equal(
        "Permutations of a test of a search are 0; expected 1 or more.",
        Assert.Throws<InsightException>(() => new SearchSignificance { Permutations = 0 }.Of(Small.Find(
            SegmentRows.Of(100, 1, _ => 0.5).X, SegmentRows.Of(100, 1, _ => 0.5).Y))).Message);

    // As the documentation says: classes of the rows searched in the order that a stream per permutation shuffles them into.
    private static RowSet Permuted(RowSet positives, RowSet ignored, int permutation)
    {
        int[] searched = [.. Enumerable.Range(0, positives.Rows).Where(row => !ignored.Has(row))];
        var classes = new bool[searched.Length];
        classes.AsSpan(0, searched.Count(positives.Has)).Fill(true);
        RandomStream.Of(5, permutation).ShuffleInPlace(classes.AsSpan());
        var set = new RowSet(positives.Rows);
        foreach (var (at, row) in searched.Index())
        {
            if (classes[at])
                set.Add(row);
        }

        return set;
    }

    private static double Walked<T>(SearchProblem problem)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var labels = new LaneBuffer<T>(400);
        for (var row = 0; row < 400; row++)
            labels.Numbers[row * (labels.Numbers.Length / 400)] = problem.Weights[row] % 2 == 1 ? T.One : T.Zero;
        var maxima = new PermutedMaxima<T>(problem);
        foreach (var set in SubsetPlan.Of(problem.Space.Features, 3))
            PermutedWalk<T>.Run(problem, set, labels, maxima);
        return maxima.Best(0);
    }
}
