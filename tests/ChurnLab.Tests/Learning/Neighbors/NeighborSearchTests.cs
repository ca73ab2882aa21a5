using ChurnLab.Learning;
using ChurnLab.Learning.Neighbors;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Neighbors;

/// <summary>The quick search finds what looking at every row finds.</summary>
public sealed class NeighborSearchTests
{
    public static TheoryData<string, NeighborMetric> Cases
    {
        get
        {
            var cases = new TheoryData<string, NeighborMetric>();
            foreach (var kind in (string[])["normal", "integers", "duplicates", "outlier", "far from nought", "one column", "huge", "tiny", "zeros"])
            {
                foreach (var metric in Enum.GetValues<NeighborMetric>())
                    cases.Add(kind, metric);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rows_and_distances_are_those_of_looking_at_all(string kind, NeighborMetric metric)
    {
        var (rows, features) = (203, kind == "one column" ? 1 : kind == "duplicates" ? 3 : 21);
        var (x, queries) = (Rows(kind, rows, features, 1), Rows(kind, 19, features, 2));
        var model = Fit(new KNeighborsClassifier { Metric = metric }, x, features);
        var expected = Enumerable.Range(0, 19).Select(query => Expected(x, queries.AsSpan(query * features, features), metric)).ToArray();
        foreach (var k in (int[])[1, 7, 100, rows])
        {
            var table = model.Neighbors(Table(queries, features), k);
            foreach (var (query, all) in expected.Index())
                Same(all, table.Rows(query), table.Distances(query));
        }
    }

    [Theory]
    [InlineData(NeighborMetric.Euclidean, 20, "integers")]
    [InlineData(NeighborMetric.Manhattan, 20, "integers")]
    [InlineData(NeighborMetric.Cosine, 20, "integers")]
    [InlineData(NeighborMetric.Euclidean, 1, "normal")]
    [InlineData(NeighborMetric.Euclidean, 3, "normal")]
    [InlineData(NeighborMetric.Manhattan, 2, "normal")]
    [InlineData(NeighborMetric.Euclidean, 4, "integers")]
    [InlineData(NeighborMetric.Manhattan, 6, "integers")]
    [InlineData(NeighborMetric.Euclidean, 5, "outlier")]
    [InlineData(NeighborMetric.Euclidean, 2, "duplicates")]
    [InlineData(NeighborMetric.Euclidean, 3, "far from nought")]
    public void Many_rows_over_several_tiles_and_threads_give_the_same(NeighborMetric metric, int features, string kind)
    {
        var (x, queries) = (Rows(kind, 4100, features, 3), Rows(kind, 150, features, 4));
        var model = Fit(new KNeighborsClassifier { Metric = metric }, x, features);
        var (one, three) = (model.Neighbors(Table(queries, features), 15, 1), model.Neighbors(Table(queries, features), 15, 3));
        for (var query = 0; query < 150; query++)
        {
            Assert.Equal(one.Rows(query), three.Rows(query));
            if (query % 15 == 0)
                Same(Expected(x, queries.AsSpan(query * features, features), metric), one.Rows(query), one.Distances(query));
        }
    }

    [Fact]
    public void A_query_far_out_of_range_is_answered()
    {
        var model = Fit(new KNeighborsClassifier(), [0, 1, 2, 3], 1);

        Assert.Equal([0, 1], model.Neighbors(Table([1e30], 1), 2).Rows(0).ToArray());
        Assert.Equal([1e30, 1e30], model.Neighbors(Table([1e30], 1), 2).Distances(0).ToArray());
        Assert.Equal([3, 2], model.Neighbors(Table([1e14], 1), 2).Rows(0).ToArray());
        Assert.True(double.IsFinite(model.Score(Table([1e300], 1))[0]));
    }

    [Fact]
    public void Rows_of_zeros_are_at_distance_1_by_cosine()
    {
        var model = Fit(new KNeighborsClassifier { Metric = NeighborMetric.Cosine }, [0, 0, 1, 0, -2, 0, 0, 0], 2);

        var table = model.Neighbors(Table([3, 0, 0, 0], 2), 4);
        Assert.Equal([1, 0, 3, 2], table.Rows(0).ToArray());
        Assert.Equal([0, 1, 1, 2], table.Distances(0).ToArray());
        Assert.Equal([1, 1, 1, 1], table.Distances(1).ToArray());
    }

    [Fact]
    public void A_query_may_come_alone_and_the_fit_have_one_row()
    {
        var model = Fit(new KNeighborsClassifier { Neighbors = 3 }, [5, 6], 2);

        Assert.Equal([5], model.Neighbors(Table([2, 2], 2), 1).Distances(0).ToArray());
        Assert.Contains("expected 1 to 1", Assert.Throws<LearningException>(() => model.Neighbors(Table([2, 2], 2), 2)).Message, StringComparison.Ordinal);
    }

    private static FittedKNeighborsClassifier Fit(KNeighborsClassifier settings, double[] x, int features) => (FittedKNeighborsClassifier)settings.Fit(
        Table(x, features), Target.Binary([.. Enumerable.Range(0, x.Length / features).Select(row => row % 3 == 0)]));

    private static FeatureTable Table(double[] values, int features) =>
        FeatureTable.OfRowMajor([.. Enumerable.Range(0, features).Select(i => $"f{i}")], values);

    private static double[] Rows(string kind, int rows, int features, long stream)
    {
        var random = RandomStream.Of(11, stream);
        return [.. Enumerable.Range(0, rows * features).Select(i =>
        {
            var value = random.NextDouble() - 0.5;
            return kind switch
            {
                "integers" => Math.Round(value * 6),
                "duplicates" => Math.Round(value),
                "outlier" => i == 5 ? 1e9 : value,
                "far from nought" => 1e9 + value,
                "huge" => value * 1e200,
                "tiny" => value * 1e-200,
                "zeros" => i / features % 3 == 0 ? 0 : Math.Round(2 * value),
                _ => value,
            };
        })];
    }

    private static (double Distance, int Row)[] Expected(double[] x, ReadOnlySpan<double> query, NeighborMetric metric)
    {
        var features = query.Length;
        var found = new (double Distance, int Row)[x.Length / features];
        for (var row = 0; row < found.Length; row++)
            found[row] = (Distance(x.AsSpan(row * features, features), query, metric), row);
        Array.Sort(found);
        return found;
    }

    // In other units where squares would leave their range.
    private static double Distance(ReadOnlySpan<double> one, ReadOnlySpan<double> two, NeighborMetric metric)
    {
        var (squares, absolute, product, first, second) = (0.0, 0.0, 0.0, 0.0, 0.0);
        // A power of two changes no digit.
        var most = Math.Abs(one[0]) is > 1e100 or (> 0 and < 1e-100) ? Math.ScaleB(1, Math.ILogB(one[0])) : 1;
        for (var i = 0; i < one.Length; i++)
        {
            var (a, b) = (one[i] / most, two[i] / most);
            (squares, absolute, product) = (squares + ((a - b) * (a - b)), absolute + Math.Abs(a - b), product + (a * b));
            (first, second) = (first + (a * a), second + (b * b));
        }

        return metric switch
        {
            NeighborMetric.Euclidean => Math.Sqrt(squares) * most,
            NeighborMetric.Manhattan => absolute * most,
            _ => first == 0 || second == 0 ? 1 : 1 - (product / Math.Sqrt(first * second)),
        };
    }

    // Rows as far as each other, but for rounding, may change places with the expected ones.
    private static void Same((double Distance, int Row)[] expected, ReadOnlySpan<int> rows, ReadOnlySpan<double> distances)
    {
        var byRow = expected.ToDictionary(item => item.Row, item => item.Distance);
        for (var i = 0; i < rows.Length; i++)
        {
            var rounding = 1e-14 + (1e-12 * expected[i].Distance);
            if (expected[^1].Distance < 1e-100)
                rounding = 1e-12 * expected[i].Distance;
            Assert.InRange(Math.Abs(expected[i].Distance - distances[i]), 0, rounding);
            Assert.InRange(Math.Abs(byRow[rows[i]] - distances[i]), 0, rounding);
        }

        Assert.Equal(rows.Length, rows.ToArray().Distinct().Count());
    }
}
