using ChurnLab.Frames;
using ChurnLab.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameWindowTests
{
    private static readonly Frame Panel = new(
        new IntegerColumn("id", [2, 1, 1, 2, 1, 2, 1, 2]),
        new IntegerColumn("t", [3, 2, 1, 1, 5, 2, 3, 7]),
        new NumberColumn("x", [4, 1, 2.5, null, null, 4, -3, 0.5]));

    // Values of pandas 1.5.3 with g = d.sort_values(["id", "t"], kind="stable").groupby("id")["x"] and results back in the
    // order of d: g.shift(1), g.shift(-2), g.diff(), g.cumsum(), g.cummin(), g.cummax(), g.cumcount() + 1,
    // g.transform("first"), g.transform("last"), g.rank(), g.rank(method="min"), g.rank(method="max"),
    // g.rank(method="dense", ascending=False), g.rolling(2, min_periods=1).sum(), g.rolling(2).sum(),
    // g.rolling(3, min_periods=2).mean(), g.rolling(3, min_periods=1).min() and .max(), g.rolling(2).count().
    public static TheoryData<WindowColumn, string, double?[]> Known => new()
    {
        { WindowColumn.Lag("x"), "x_lag1", [4, 2.5, null, null, -3, null, 1, 4] },
        { WindowColumn.Lead("x", 2), "x_lead2", [null, null, -3, 4, null, 0.5, null, null] },
        { WindowColumn.Difference("x"), "x_difference1", [0, -1.5, null, null, null, null, -4, -3.5] },
        { WindowColumn.CumulativeSum("x"), "x_cumulative_sum", [8, 3.5, 2.5, null, null, 4, 0.5, 8.5] },
        { WindowColumn.CumulativeMin("x"), "x_cumulative_min", [4, 1, 2.5, null, null, 4, -3, 0.5] },
        { WindowColumn.CumulativeMax("x"), "x_cumulative_max", [4, 2.5, 2.5, null, null, 4, 2.5, 4] },
        { WindowColumn.RowNumber(), "row_number", [3, 2, 1, 1, 4, 2, 3, 4] },
        { WindowColumn.FirstValue("x"), "x_first", [4, 2.5, 2.5, 4, 2.5, 4, 2.5, 4] },
        { WindowColumn.LastValue("x"), "x_last", [0.5, -3, -3, 0.5, -3, 0.5, -3, 0.5] },
        { WindowColumn.Rank("x"), "x_rank", [2.5, 2, 3, null, null, 2.5, 1, 1] },
        { WindowColumn.Rank("x", RankMethod.Min), "x_rank", [2, 2, 3, null, null, 2, 1, 1] },
        { WindowColumn.Rank("x", RankMethod.Max), "x_rank", [3, 2, 3, null, null, 3, 1, 1] },
        { WindowColumn.Rank("x", RankMethod.Ordinal), "x_rank", [2, 2, 3, null, null, 3, 1, 1] },
        { WindowColumn.Rank("x", RankMethod.Dense, descending: true), "x_rank", [1, 2, 1, null, null, 1, 3, 2] },
        { WindowColumn.RollingSum("x", 2, minPeriods: 1), "x_rolling_sum2", [8, 3.5, 2.5, null, -3, 4, -2, 4.5] },
        { WindowColumn.RollingSum("x", 2), "x_rolling_sum2", [8, 3.5, null, null, null, null, -2, 4.5] },
        { WindowColumn.RollingMean("x", 3, minPeriods: 2), "x_rolling_mean3", [4, 1.75, null, null, -1, null, 0.5 / 3, 8.5 / 3] },
        { WindowColumn.RollingMin("x", 3, minPeriods: 1), "x_rolling_min3", [4, 1, 2.5, null, -3, 4, -3, 0.5] },
        { WindowColumn.RollingMax("x", 3, minPeriods: 1), "x_rolling_max3", [4, 2.5, 2.5, null, 1, 4, 2.5, 4] },
        { WindowColumn.RollingCount("x", 2), "x_rolling_count2", [2, 2, 1, 0, 1, 1, 2, 2] },
        { WindowColumn.CumulativeCount("x"), "x_cumulative_count", [2, 2, 1, 0, 3, 1, 3, 3] },
        { WindowColumn.Share("x"), "x_share", [4 / 8.5, 2, 5, null, null, 4 / 8.5, -6, 0.5 / 8.5] },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Results_are_those_of_pandas_in_the_order_of_the_frame(WindowColumn column, string name, double?[] expected)
    {
        var result = Panel.Window("id", "t").With(column);

        Assert.Equal(["id", "t", "x", name], result.ColumnNames);
        Assert.Equal(expected, result.Number(name));
    }

    // The panel has a hole at period 4 of id 1, and at 4 to 6 of id 2.
    public static TheoryData<WindowColumn, double?[]> KnownByPeriods => new()
    {
        { WindowColumn.Lag("t", 1, WindowStep.Periods), [2, 1, null, null, null, 1, 2, null] },
        { WindowColumn.Lag("t", 2, WindowStep.Periods), [1, null, null, null, 3, null, 1, null] },
        { WindowColumn.Lead("t", 4, WindowStep.Periods), [7, null, 5, null, null, null, null, null] },
        { WindowColumn.Difference("t", 4, WindowStep.Periods), [null, null, null, null, 4, null, null, 4] },
        { WindowColumn.RollingSum("t", 3, 1, WindowStep.Periods), [6, 3, 1, 1, 8, 3, 6, 7] },
        { WindowColumn.RollingSum("t", 3, step: WindowStep.Periods), [6, null, null, null, null, null, 6, null] },
        { WindowColumn.RollingMax("x", 5, 1, WindowStep.Periods), [4, 2.5, 2.5, null, 2.5, 4, 2.5, 4] },
        { WindowColumn.RollingCount("x", 3, WindowStep.Periods), [2, 2, 1, 0, 1, 1, 3, 1] },
    };

    [Theory]
    [MemberData(nameof(KnownByPeriods))]
    public void A_period_without_a_row_stays_a_gap(WindowColumn column, double?[] expected) =>
        Assert.Equal(expected, Panel.Window("id", "t").With(column.As("y")).Number("y"));

    [Fact]
    public void Values_of_any_kind_are_shifted_and_compared_as_they_are()
    {
        var frame = new Frame(
            new TextColumn("size", ["low", "high", "medium"]).WithOrder("low", "medium", "high"),
            new DateColumn("day", [new DateOnly(2024, 1, 1), null, new DateOnly(2024, 3, 1)]),
            new BooleanColumn("active", [true, null, false]),
            new IntegerColumn("n", [long.MaxValue - 1, 1, null]));

        var result = frame.Window(partitionBy: [], orderBy: []).With(
            WindowColumn.Lag("size"), WindowColumn.CumulativeMax("size"), WindowColumn.Rank("size", RankMethod.Dense), WindowColumn.RollingMin("size", 2),
            WindowColumn.Difference("day", 2), WindowColumn.Lead("active"), WindowColumn.Difference("n"), WindowColumn.RollingSum("n", 1));

        Assert.Equal([null, "low", "high"], result.Text("size_lag1"));
        Assert.True(result.Text("size_lag1").IsOrdered);
        Assert.Equal(["low", "high", "high"], result.Text("size_cumulative_max"));
        Assert.Equal([1L, 3, 2], result.Integer("size_rank"));
        Assert.Equal([null, "low", "medium"], result.Text("size_rolling_min2"));
        Assert.Equal([null, null, 60L], result.Integer("day_difference2"));
        Assert.Equal([null, false, null], result.Boolean("active_lead1"));
        Assert.Equal([null, 2 - long.MaxValue, null], result.Integer("n_difference1"));
        Assert.Equal([long.MaxValue - 1, 1L, null], result.Integer("n_rolling_sum1"));
    }

    [Fact]
    public void Rows_without_a_partition_have_no_result_and_rows_without_an_order_come_last()
    {
        var frame = new Frame(
            new TextColumn("id", ["a", null, "a", "a"]),
            new NumberColumn("t", [null, 1, 2, 1]),
            new IntegerColumn("x", [1, 2, 3, 4]));

        var result = frame.Window("id", "t").With(
            WindowColumn.RowNumber(), WindowColumn.CumulativeSum("x"), WindowColumn.Rank("x"), WindowColumn.Share("x"),
            WindowColumn.RollingCount("x", 9), WindowColumn.Lag("x", 1, WindowStep.Periods), WindowColumn.RollingCount("x", 9, WindowStep.Periods).As("n"));

        Assert.Equal([3L, null, 2, 1], result.Integer("row_number"));
        Assert.Equal([8L, null, 7, 4], result.Integer("x_cumulative_sum"));
        Assert.Equal([1.0, null, 2.0, 3.0], result.Number("x_rank"));
        Assert.Equal([0.125, null, 0.375, 0.5], result.Number("x_share"));
        Assert.Equal([3L, null, 2, 1], result.Integer("x_rolling_count9"));
        Assert.Equal([null, null, 4L, null], result.Integer("x_lag1"));
        Assert.Equal([0L, null, 2, 1], result.Integer("n"));
    }

    [Fact]
    public void Equal_order_values_keep_the_order_of_the_frame()
    {
        var frame = new Frame(new IntegerColumn("t", [2, 1, 2, 1]), new IntegerColumn("u", [1, 2, 0, 2]));

        Assert.Equal([3L, 1, 4, 2], frame.Window([], "t").With(WindowColumn.RowNumber()).Integer("row_number"));
        Assert.Equal([4L, 1, 3, 2], frame.Window(partitionBy: [], orderBy: ["t", "u"]).With(WindowColumn.RowNumber()).Integer("row_number"));
        Assert.Equal([3L, 1, 4, 2], frame.Window(partitionBy: [], orderBy: "t").With(WindowColumn.RowNumber()).Integer("row_number"));
    }

    [Fact]
    public void A_period_that_stands_twice_is_named_where_periods_are_counted()
    {
        var twice = Panel.With(new IntegerColumn("t", [3, 2, 1, 1, 5, 3, 3, 7]));

        Assert.Equal(
            "A period stands once in its partition, but rows 0 and 5, counting from 0, both have id '2', t '3'; aggregate them first, or count in rows.",
            Assert.Throws<FrameException>(() => twice.Window("id", "t").With(WindowColumn.Lag("x", 1, WindowStep.Periods))).Message);
        Assert.Equal(8, twice.Window("id", "t").With(WindowColumn.Lag("x")).RowCount);
    }

    [Fact]
    public void Periods_are_whole_numbers_of_one_column()
    {
        var dated = Panel.With(new DateColumn("t", Enumerable.Range(1, 8).Select(day => (DateOnly?)new DateOnly(2024, 1, day))));
        var lag = WindowColumn.Lag("x", 1, WindowStep.Periods);

        string Message(FrameWindow window) => Assert.Throws<FrameException>(() => window.With(lag)).Message;

        Assert.Contains("ordered by 't', which is Date", Message(dated.Window("id", "t")), StringComparison.Ordinal);
        Assert.Contains("ordered by 2 columns", Message(Panel.Window(["id"], "t", "x")), StringComparison.Ordinal);
        Assert.Contains("cannot be read as whole numbers", Message(Panel.Window("id", "x")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_and_numbers_outside_their_range_are_refused()
    {
        Assert.Throws<FrameException>(() => Panel.Window("id", "t").With(WindowColumn.Lag("x").As("t")));
        Assert.Throws<FrameException>(() => Panel.Window("id", "t").With(WindowColumn.Lag("y")));
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowColumn.Lag("x", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowColumn.RollingSum("x", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WindowColumn.RollingSum("x", 3, minPeriods: 4));
        Assert.Throws<OverflowException>(() => new Frame(new IntegerColumn("n", [long.MaxValue, 1])).Window([], []).With(WindowColumn.CumulativeSum("n")));
    }

    [Fact]
    public void What_left_a_rolling_sum_leaves_nothing_behind()
    {
        var frame = new Frame(new NumberColumn("x", [1e16, 0.1, double.PositiveInfinity, 0.2, 0.3, 1e-20]));

        var sums = frame.Window([], []).With(WindowColumn.RollingSum("x", 2), WindowColumn.RollingMean("x", 1));

        Assert.Equal([null, 1e16, double.PositiveInfinity, double.PositiveInfinity, 0.5, 0.3], sums.Number("x_rolling_sum2"));
        Assert.Equal(1e-20, sums.Number("x_rolling_mean1")[5]);
    }

    [Fact]
    public void Windows_of_nothing_are_empty()
    {
        var result = Panel.Slice(0, 0).Window("id", "t").With(WindowColumn.Lag("x"), WindowColumn.Rank("x"), WindowColumn.RollingMin("x", 2));

        Assert.Equal(0, result.RowCount);
        Assert.Equal(6, result.Columns.Count);
    }

    [Fact]
    public void The_lag_of_a_lead_and_the_sum_of_differences_give_values_back()
    {
        var rows = Gen.Choose(0, 3).Zip(Gen.Choose(-50, 50), (id, x) => (id, x)).ListOf();

        Prop.ForAll(rows.ToArbitrary(), list =>
        {
            var frame = new Frame(
                new IntegerColumn("id", list.Select(row => (long?)row.id)),
                new IntegerColumn("t", Enumerable.Range(0, list.Count).Select(row => (long?)(row * 7 % 11 + row * 11))),
                new IntegerColumn("x", list.Select(row => (long?)row.x)));
            var shifted = frame.Window("id", "t")
                .With(WindowColumn.Lead("x"), WindowColumn.RowNumber(), WindowColumn.FirstValue("x"), WindowColumn.Difference("x"))
                .Window("id", "t").With(WindowColumn.Lag("x_lead1"), WindowColumn.CumulativeSum("x_difference1"));

            return shifted.Rows.All(row => row.Integer("row_number") == 1
                ? row.Integer("x_lead1_lag1") is null && row.Integer("x_difference1") is null
                : row.Integer("x_lead1_lag1") == row.Integer("x") && row.Integer("x_first") + row.Integer("x_difference1_cumulative_sum") == row.Integer("x"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Rolling_results_are_those_of_LINQ_by_rows_and_by_periods()
    {
        var rows =
            from id in Gen.Choose(0, 2)
            from t in Gen.Choose(-10, 10)
            from x in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-9, 9).Select(x => (int?)x))
            select (id, t, x);
        var cases = rows.ListOf().Zip(Gen.Choose(1, 5), (list, size) => (rows: list.DistinctBy(row => (row.id, row.t)).ToList(), size));

        Prop.ForAll(cases.ToArbitrary(), example =>
        {
            var frame = new Frame(
                new IntegerColumn("id", example.rows.Select(row => (long?)row.id)),
                new IntegerColumn("t", example.rows.Select(row => (long?)row.t)),
                new NumberColumn("x", example.rows.Select(row => (double?)row.x)));
            var result = frame.Window("id", "t").With(
                WindowColumn.RollingSum("x", example.size, 1).As("sum"), WindowColumn.RollingMin("x", example.size, 1).As("min"),
                WindowColumn.RollingMax("x", example.size, 1, WindowStep.Periods).As("max"),
                WindowColumn.RollingMean("x", example.size, 1, WindowStep.Periods).As("mean"));

            return example.rows.Index().All(row =>
            {
                var mine = example.rows.Where(other => other.id == row.Item.id && other.t <= row.Item.t).OrderBy(other => other.t).ToList();
                var byRows = mine.TakeLast(example.size).Select(other => (double?)other.x).OfType<double>().ToList();
                var byPeriods = mine.Where(other => other.t > row.Item.t - example.size).Select(other => (double?)other.x).OfType<double>().ToList();
                return result.Number("sum")[row.Index] == (byRows.Count == 0 ? null : byRows.Sum())
                    && result.Number("min")[row.Index] == (byRows.Count == 0 ? null : byRows.Min())
                    && result.Number("max")[row.Index] == (byPeriods.Count == 0 ? null : byPeriods.Max())
                    && result.Number("mean")[row.Index] == (byPeriods.Count == 0 ? null : byPeriods.Average());
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_result_that_would_be_the_mark_of_missing_is_an_overflow()
    {
        var window = new Frame(new IntegerColumn("x", [1, -long.MaxValue, -1])).Window([]);

        Assert.Throws<OverflowException>(() => window.With(WindowColumn.Difference("x")));
        Assert.Throws<OverflowException>(() => window.With(WindowColumn.RollingSum("x", 2)));
        Assert.Throws<OverflowException>(() =>
            new Frame(new IntegerColumn("x", [-long.MaxValue, -1])).Window([]).With(WindowColumn.CumulativeSum("x")));
    }

    [Fact]
    public void A_sum_beyond_the_largest_number_leaves_nothing_behind_when_it_has_left_the_window()
    {
        var window = new Frame(new NumberColumn("x", [1e308, 1e308, 1, 2])).Window([]);

        Assert.Equal([1e308, 1e308, 1.0, 2.0], window.With(WindowColumn.RollingSum("x", 1)).Number("x_rolling_sum1"));
        Assert.Equal(
            [null, double.PositiveInfinity, 1e308, 3.0], window.With(WindowColumn.RollingSum("x", 2)).Number("x_rolling_sum2"));
        Assert.Equal(
            [1e308, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity],
            window.With(WindowColumn.CumulativeSum("x")).Number("x_cumulative_sum"));
    }
}
