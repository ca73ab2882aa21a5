using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameGroupsTests
{
    private static readonly Frame Clients = new(
        new TextColumn("city", ["Рыбинск", "Ростов", null, "Ростов", "Рыбинск", "Рыбинск"]),
        new NumberColumn("age", [25, null, 40, null, 61, 30]),
        new IntegerColumn("churn", [1, 0, 0, 1, null, 0]));

    [Fact]
    public void Groups_come_in_the_order_of_their_keys_without_rows_that_have_none()
    {
        var groups = Clients.GroupBy("city");

        Assert.Equal(["Ростов", "Рыбинск"], groups.Keys.Text("city"));
        Assert.Equal([1, 3], groups[0].Rows.ToArray());
        Assert.Equal([0, 4, 5], groups[1].Rows.ToArray());
        Assert.Equal(["Ростов", "Рыбинск"], groups.Select(group => group.Key.Text("city")));
        Assert.Equal([25.0, 61.0, 30.0], groups[1].ToFrame().Number("age"));
        Assert.Throws<ArgumentOutOfRangeException>(() => groups[2]);
    }

    [Fact]
    public void Missing_is_the_last_key_on_request()
    {
        var groups = Clients.GroupBy(["city"], includeMissing: true);

        Assert.Equal(["Ростов", "Рыбинск", null], groups.Keys.Text("city"));
        Assert.Equal([2], groups[2].Rows.ToArray());
    }

    [Fact]
    public void Churn_by_city_is_one_line()
    {
        var byCity = Clients.GroupBy("city").Aggregate(Aggregation.Count(), Aggregation.Share("churn"), Aggregation.Mean("age"));

        Assert.Equal(["city", "count", "churn_share", "age_mean"], byCity.ColumnNames);
        Assert.Equal([2, 3], byCity.Integer("count"));
        Assert.Equal([0.5, 0.5], byCity.Number("churn_share"));
        Assert.Equal([null, (25 + 61 + 30) / 3.0], byCity.Number("age_mean"));
    }

    [Fact]
    public void Sums_of_nothing_are_zero_and_whole_numbers_stay_whole()
    {
        var byCity = Clients.GroupBy("city").Aggregate(Aggregation.Sum("age"), Aggregation.Sum("churn").As("left"), Aggregation.Count("churn"));

        Assert.Equal([0.0, 116.0], byCity.Number("age_sum"));
        Assert.Equal([1L, 1L], (IntegerColumn)byCity["left"]);
        Assert.Equal([2, 2], byCity.Integer("churn_count"));
    }

    [Fact]
    public void Several_keys_give_the_combinations_that_occur()
    {
        var groups = Clients.GroupBy("city", "churn");

        Assert.Equal(["Ростов", "Ростов", "Рыбинск", "Рыбинск"], groups.Keys.Text("city"));
        Assert.Equal([0, 1, 0, 1], groups.Keys.Integer("churn"));
        Assert.Equal([1, 1, 1, 1], groups.Aggregate(Aggregation.Count()).Integer("count"));
    }

    [Fact]
    public void Texts_that_no_row_holds_any_more_make_no_group() =>
        Assert.Equal(["Ростов"], Clients.Where(row => row.Text("city") == "Ростов").GroupBy("city").Keys.Text("city"));

    [Fact]
    public void A_sum_that_does_not_fit_is_an_overflow() =>
        Assert.Throws<OverflowException>(() =>
            new Frame(new IntegerColumn("key", [1, 1]), new IntegerColumn("x", [long.MaxValue, 1])).GroupBy("key").Aggregate(Aggregation.Sum("x")));

    [Fact]
    public void A_mean_keeps_what_large_values_would_swallow()
    {
        var frame = new Frame(new IntegerColumn("key", [1, 1, 1, 1]), new NumberColumn("x", [1e16, 1.0, 1.0, -1e16]));

        Assert.Equal(0.5, frame.GroupBy("key").Aggregate(Aggregation.Mean("x")).Number("x_mean")[0]);
    }

    [Fact]
    public void Two_results_of_one_name_are_refused() =>
        Assert.Throws<FrameException>(() => Clients.GroupBy("city").Aggregate(Aggregation.Count(), Aggregation.Count()));

    [Fact]
    public void Grouping_by_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Clients.GroupBy());

    [Fact]
    public void Counts_and_means_are_those_of_LINQ_for_any_keys()
    {
        var keys = Gen.OneOf(
            Gen.Choose(-5, 5).Select(key => (double?)key),
            Gen.Elements<double?>(null, 1e18, -1e18, 0.25, double.PositiveInfinity, -0.0));
        var rows = keys.Zip(Gen.Choose(-100, 100), (key, value) => (key, value)).ListOf();

        Prop.ForAll(rows.ToArbitrary(), list =>
        {
            var frame = new Frame(new NumberColumn("key", list.Select(row => row.key)), new IntegerColumn("x", list.Select(row => (long?)row.value)));
            var expected = list.Where(row => row.key is not null).GroupBy(row => row.key!.Value + 0.0).OrderBy(group => group.Key)
                .Select(group => (group.Key, (long)group.Count(), group.Average(row => row.value)));

            var actual = frame.GroupBy("key").Aggregate(Aggregation.Count(), Aggregation.Mean("x")).Rows
                .Select(row => (row.Number("key")!.Value + 0.0, row.Integer("count")!.Value, row.Number("x_mean")!.Value));

            return expected.Zip(actual).All(pair => pair.First.Equals(pair.Second)) && expected.Count() == actual.Count();
        }).QuickCheckThrowOnFailure();
    }

    // Few numbers are coded by hashing, many by sorting.
    [Theory]
    [InlineData(300)]
    [InlineData(5_000)]
    [InlineData(60_000)]
    public void Many_numbers_are_grouped_as_LINQ_groups_them(int values)
    {
        var random = new Random(values);
        var rows = Enumerable.Range(0, 90_000).Select(row => row % 7 == 0 ? null : (double?)Math.Sqrt(random.Next(values))).ToList();
        var expected = rows.Where(key => key is not null).CountBy(key => key!.Value).OrderBy(pair => pair.Key).ToList();

        foreach (var list in new[] { rows, [.. rows.Order()] })
        {
            var counts = new Frame(new NumberColumn("key", list)).GroupBy("key").Aggregate(Aggregation.Count());

            Assert.Equal(expected.Select(pair => (double?)pair.Key), counts.Number("key"));
            Assert.Equal(expected.Select(pair => (long?)pair.Value), counts.Integer("count"));
        }
    }
}
