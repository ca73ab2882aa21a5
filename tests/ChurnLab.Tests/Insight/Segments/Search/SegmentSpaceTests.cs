using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Search;

public sealed class SegmentSpaceTests
{
    private static readonly string[] Cities = ["Ростов", "Рыбинск", "Углич"];
    private static readonly SegmentFinder Finder = new() { MinSize = 10 };

    private static readonly SegmentSpace Space = Finder.Prepare(SegmentRows.Of(2000, 4, _ => 0.5).X);

    [Fact]
    public void A_yes_or_no_has_its_two_values_for_conditions() =>
        Assert.Equal([new RangeCondition("card", 0, 0), new RangeCondition("card", 1, 1)], Of("card"));

    [Fact]
    public void A_category_has_its_levels_and_whether_it_is_missing() =>
        Assert.Equal(
            [.. Cities.Select(city => new LevelCondition("city", city)), new MissingCondition("city")],
            Of("city"));

    [Fact]
    public void A_feature_with_few_values_has_them_for_values_and_ends()
    {
        var products = Of("products").Cast<RangeCondition>().ToList();

        Assert.Contains(new RangeCondition("products", 2, 2), products);
        Assert.Contains(new RangeCondition("products", 3, double.PositiveInfinity), products);
        Assert.Contains(new RangeCondition("products", 2, 3), products);
        // From 4 on there is 4 alone, and from 1 on there is all.
        Assert.DoesNotContain(new RangeCondition("products", 4, double.PositiveInfinity), products);
        Assert.DoesNotContain(new RangeCondition("products", 1, double.PositiveInfinity), products);
    }

    [Fact]
    public void A_feature_of_numbers_has_open_ranges_and_windows_between_round_ends()
    {
        var age = Of("age").Cast<RangeCondition>().ToList();

        Assert.Equal([25, 30, 35, 40, 45, 50, 55, 60, 65], age.Select(range => range.Lower).Where(double.IsFinite).Distinct().Order());
        Assert.Contains(new RangeCondition("age", double.NegativeInfinity, 35), age);
        Assert.Contains(new RangeCondition("age", 25, 35), age);
        Assert.Equal(9 + 9 + 36, age.Count);
        Assert.Equal(18, (Finder with { Windows = false }).Prepare(Space.Rows).Conditions.Count(condition => condition.Feature == "age"));
    }

    [Fact]
    public void A_feature_with_gaps_has_conditions_on_being_there()
    {
        Assert.Contains(new MissingCondition("balance"), Of("balance"));
        Assert.Contains(new RangeCondition("balance", double.NegativeInfinity, double.PositiveInfinity), Of("balance"));
        Assert.DoesNotContain(new MissingCondition("age"), Of("age"));
    }

    [Fact]
    public void Bins_say_the_same_of_every_row_as_conditions_do()
    {
        for (var id = 0; id < Space.Conditions.Count; id++)
        {
            var (feature, selector) = Space.SelectorOf(id);
            var members = Space.Members(Space.Conditions[id]);
            for (var row = 0; row < Space.Rows.Rows; row++)
            {
                var code = Space.Features[feature].Codes[row];
                Assert.True(members.Has(row) == (code >= selector.First && code <= selector.Last), $"{Space.Conditions[id]}, row {row}");
            }
        }
    }

    [Fact]
    public void A_condition_for_too_few_rows_or_nearly_all_is_left_out()
    {
        var finder = Finder with { MinSize = 300 };

        Assert.All(finder.Prepare(Space.Rows).Conditions, condition => Assert.InRange(Space.Members(condition).Count, 300, 1960));
        Assert.DoesNotContain(new LevelCondition("city", "Углич"), finder.Prepare(Space.Rows).Conditions);
    }

    [Fact]
    public void A_feature_that_says_nothing_has_no_conditions()
    {
        var x = new FeatureTable(
            new NumberFeature("constant", new double[100]),
            new NumberFeature("gaps", [.. Enumerable.Repeat(double.NaN, 100)]),
            new NumberFeature("half", [.. Enumerable.Range(0, 100).Select(row => (double)(row % 2))]));

        Assert.Equal(["half", "half"], Finder.Prepare(x).Conditions.Select(condition => condition.Feature));
        var y = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row % 4 == 1)]);
        Assert.Equal(0.5, Assert.Single(Finder.Find(x, y).Segments).Segment.Rate.Value);
    }

    private static IEnumerable<Condition> Of(string feature) => Space.Conditions.Where(condition => condition.Feature == feature);
}
