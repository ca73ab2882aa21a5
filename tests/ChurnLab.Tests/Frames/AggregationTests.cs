using System.Text.Json;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class AggregationTests
{
    private static readonly JsonElement Reference = Golden.Read("Frames", "aggregations.json");

    private static readonly Frame Visits = new(
        new TextColumn("city", ["б", "а", "б", "а", "б", null]),
        new DateColumn("day", [new(2024, 3, 1), null, new(2024, 1, 9), new(2023, 5, 5), null, new(2020, 1, 1)]),
        new TextColumn("product", ["карта", "вклад", "вклад", null, "карта", "карта"]),
        new BooleanColumn("won", [true, null, false, false, true, true]),
        new IntegerColumn("sum", [5, 7, null, -7, 3, 9]));

    public static TheoryData<string> Golds =>
        ["sum", "mean", "std", "var", "median", "q10", "q90", "min", "max", "first", "last", "distinct", "present", "rows"];

    [Theory]
    [MemberData(nameof(Golds))]
    public void Every_aggregation_agrees_with_pandas(string name)
    {
        var frame = new Frame(
            new TextColumn("key", Reference.GetProperty("key").EnumerateArray().Select(item => item.GetString())),
            new NumberColumn("x", Reference.GetProperty("x").Numbers()));

        var actual = frame.GroupBy("key").Aggregate(Of(name).As("result"));

        Assert.Equal(Reference.GetProperty("groups").EnumerateArray().Select(item => item.GetString()), actual.Text("key"));
        var expected = Reference.GetProperty(name).Numbers();
        for (var group = 0; group < expected.Length; group++)
            Golden.Close(expected[group], actual.Number("result").AsSpan()[group], $"{name} of group {group}", 1e-12);
    }

    [Fact]
    public void Smallest_and_first_values_keep_their_kind()
    {
        var byCity = Visits.GroupBy("city").Aggregate(
            Aggregation.Min("day"), Aggregation.Max("product"), Aggregation.First("product"), Aggregation.Last("won"), Aggregation.Max("sum"));

        Assert.Equal(["city", "day_min", "product_max", "product_first", "won_last", "sum_max"], byCity.ColumnNames);
        Assert.Equal([new DateOnly(2023, 5, 5), new DateOnly(2024, 1, 9)], (DateColumn)byCity["day_min"]);
        Assert.Equal(["вклад", "карта"], (TextColumn)byCity["product_max"]);
        Assert.Equal(["вклад", "карта"], (TextColumn)byCity["product_first"]);
        Assert.Equal([false, true], (BooleanColumn)byCity["won_last"]);
        Assert.Equal([7L, 5L], (IntegerColumn)byCity["sum_max"]);
    }

    [Fact]
    public void Different_values_are_counted_without_missing() =>
        Assert.Equal(
            [1, 2], Visits.GroupBy("city").Aggregate(Aggregation.DistinctCount("product")).Integer("product_distinct"));

    [Fact]
    public void A_group_without_values_has_missing_results()
    {
        var frame = new Frame(new IntegerColumn("key", [1]), new NumberColumn("x", [double.NaN]), new DateColumn("day", [null]));

        var row = frame.GroupBy("key").Aggregate(
            Aggregation.Min("x"), Aggregation.Max("day"), Aggregation.Median("x"), Aggregation.Variance("x"), Aggregation.Last("day")).Rows.Single();

        Assert.All(["x_min", "day_max", "x_median", "x_var", "day_last"], name => Assert.Null(row[name]));
    }

    [Fact]
    public void One_value_has_no_variance_and_equal_ones_none_at_all()
    {
        var frame = new Frame(new IntegerColumn("key", [1, 2, 2, 2]), new NumberColumn("x", [5.0, 0.1, 0.1, 0.1]));

        Assert.Equal([null, 0.0], frame.GroupBy("key").Aggregate(Aggregation.StandardDeviation("x")).Number("x_std"));
    }

    [Fact]
    public void Quantiles_are_of_the_definition_asked_for_and_named_by_percent()
    {
        var frame = new Frame(new IntegerColumn("key", [1, 1, 1, 1]), new NumberColumn("x", [4.0, 1, 3, 2]));

        var quantiles = frame.GroupBy("key").Aggregate(
            Aggregation.Quantile("x", 0.25), Aggregation.Quantile("x", 0.125, QuantileDefinition.InvertedCdf));

        Assert.Equal(["key", "x_q25", "x_q12.5"], quantiles.ColumnNames);
        Assert.Equal(1.75, quantiles.Number("x_q25")[0]);
        Assert.Equal(1, quantiles.Number("x_q12.5")[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Aggregation.Quantile("x", 25));
    }

    private static Aggregation Of(string name) => name switch
    {
        "sum" => Aggregation.Sum("x"),
        "mean" => Aggregation.Mean("x"),
        "std" => Aggregation.StandardDeviation("x"),
        "var" => Aggregation.Variance("x"),
        "median" => Aggregation.Median("x"),
        "q10" => Aggregation.Quantile("x", 0.1),
        "q90" => Aggregation.Quantile("x", 0.9),
        "min" => Aggregation.Min("x"),
        "max" => Aggregation.Max("x"),
        "first" => Aggregation.First("x"),
        "last" => Aggregation.Last("x"),
        "distinct" => Aggregation.DistinctCount("x"),
        "present" => Aggregation.Count("x"),
        _ => Aggregation.Count(),
    };

    [Fact]
    public void A_sum_that_fits_is_found_though_its_beginning_does_not()
    {
        var frame = new Frame(
            new TextColumn("key", ["a", "a", "a", "b"]), new IntegerColumn("x", [long.MaxValue, 5, -7, 1]));

        Assert.Equal([long.MaxValue - 2, 1], frame.GroupBy("key").Aggregate(Aggregation.Sum("x")).Integer("x_sum"));
    }

    [Fact]
    public void A_sum_that_would_be_the_mark_of_missing_is_an_overflow()
    {
        var frame = new Frame(new TextColumn("key", ["a", "a"]), new IntegerColumn("x", [-long.MaxValue, -1]));

        var failure = Assert.Throws<OverflowException>(() => frame.GroupBy("key").Aggregate(Aggregation.Sum("x")));
        Assert.Equal(
            "A result of whole numbers, -9223372036854775808, does not fit a column, which holds -9223372036854775807 to "
            + "9223372036854775807; read the column as numbers first.",
            failure.Message);
    }
}
