using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameBinTests
{
    private static readonly Frame Clients = new(new NumberColumn("age", [17, 18, 24, 25, 34, 35, null]));

    private static readonly double[] Skewed = [1, 1, 1, 2, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233];

    [Fact]
    public void Whole_numbers_are_binned_as_people_say_them()
    {
        var binned = Clients.Bin("age", Bins.At(18, 25, 35));

        Assert.Equal(["age", "age_band"], binned.ColumnNames);
        Assert.Equal(["< 18", "18–24", "18–24", "25–34", "25–34", "≥ 35", null], binned.Text("age_band"));
        Assert.Equal(["< 18", "18–24", "25–34", "≥ 35"], binned.Text("age_band").Levels);
        Assert.Equal(["< 18", "18–24", "25–34", "≥ 35"], binned.GroupBy("age_band").Keys.Text("age_band"));
        Assert.True(binned.Text("age_band").IsOrdered);
    }

    // pd.cut(x, [18, 25, 35]) of pandas 1.5.3 gives codes nan, nan, 0, 0, 1, 1; with right=False nan, 0, 0, 1, 1, nan.
    [Fact]
    public void The_upper_end_belongs_to_the_band_on_request_as_in_pandas()
    {
        var bins = Bins.At(18, 25, 35) with { Outside = BinOutside.Missing };

        Assert.Equal([null, "18–24", "18–24", "25–34", "25–34", null, null], Clients.Bin("age", bins).Text("age_band"));
        Assert.Equal(
            [null, null, "19–25", "19–25", "26–35", "26–35", null],
            Clients.Bin("age", bins with { Closed = BinClosed.Right }).Text("age_band"));
        Assert.Equal(
            ["≤ 18", "≤ 18", "19–25", "19–25", "26–35", "26–35", null],
            Clients.Bin("age", Bins.At(18, 25, 35) with { Closed = BinClosed.Right }).Text("age_band"));
        Assert.Equal(["≤ 18", "19–25", "26–35", "> 35"], (Bins.At(18, 25, 35) with { Closed = BinClosed.Right }).EdgesOf(Clients.Number("age")).Labels);
    }

    // pd.qcut(x, 4, labels=False, retbins=True) of pandas 1.5.3.
    [Fact]
    public void Quantiles_are_those_of_pandas()
    {
        var edges = (Bins.Quantiles(4) with { Closed = BinClosed.Right }).EdgesOf(new NumberColumn("x", Skewed));

        Assert.Equal([1, 2, 8, 44.5, 233], edges.Edges);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3], Skewed.Select(value => edges.BandOf(value)!.Value));
        Assert.Equal(["≤ 2", "3–8", "9–44", "> 44"], edges.Labels);
        Assert.Equal(0, edges.BandOf(-1e9));
        Assert.Equal(3, edges.BandOf(double.PositiveInfinity));
    }

    // pd.qcut([0,0,0,0,0,1,2,3,9], 4, labels=False, duplicates="drop", retbins=True) of pandas 1.5.3.
    [Fact]
    public void Quantiles_that_coincide_are_merged_and_said()
    {
        var edges = (Bins.Quantiles(4) with { Closed = BinClosed.Right, Outside = BinOutside.Missing })
            .EdgesOf(new NumberColumn("x", [0.0, 0, 0, 0, 0, 1, 2, 3, 9]));

        Assert.Equal([0, 2, 9], edges.Edges);
        Assert.Equal(2, edges.MergedCount);
        Assert.Equal("0–2, 3–9 (2 merged, edges coincide)", edges.ToString());
        Assert.Equal([0, 0, 0, 1, 1], new double[] { 0, 1, 2, 3, 9 }.Select(value => edges.BandOf(value)!.Value));
    }

    // pd.cut(x, 5, labels=False) of pandas 1.5.3; its first edge is 0.768, 0.1 % of the range below.
    [Fact]
    public void Bands_of_equal_width_hold_both_ends()
    {
        var right = (Bins.Uniform(5) with { Closed = BinClosed.Right }).EdgesOf(new NumberColumn("x", Skewed));
        var left = Bins.Uniform(2).EdgesOf(new NumberColumn("x", [0.0, 5, 10]));

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 3, 4], Skewed.Select(value => right.BandOf(value)!.Value));
        Assert.Equal([1, 47.4, 93.8, 140.2, 186.6, 233], right.Edges.Select(edge => Math.Round(edge, 10)));
        Assert.Equal(["0–4", "5–10"], left.Labels);
        Assert.Equal([0, 1, 1], new double[] { 0, 5, 10 }.Select(value => left.BandOf(value)!.Value));
    }

    [Fact]
    public void Bands_of_a_width_start_at_multiples_of_it()
    {
        Assert.Equal(["15–19", "20–24", "25–29", "30–34", "35–39"], Bins.OfWidth(5).EdgesOf(Clients.Number("age")).Labels);
        Assert.Equal([18, 28, 38], (Bins.OfWidth(10, origin: 8) with { Closed = BinClosed.Left }).EdgesOf(new NumberColumn("x", [18.0, 37])).Edges);
        Assert.Equal([8, 18, 28, 38], (Bins.OfWidth(10, origin: 8) with { Closed = BinClosed.Right }).EdgesOf(new NumberColumn("x", [18.0, 37])).Edges);
        Assert.Equal([0.30000000000000004, 0.4], Bins.OfWidth(0.1).EdgesOf(new NumberColumn("x", [0.30000000000000004])).Edges);
        Assert.Equal(["[0,3; 0,4)"], Bins.OfWidth(0.1).EdgesOf(new NumberColumn("x", [0.35])).Labels);
    }

    [Fact]
    public void Labels_say_what_belongs_where()
    {
        static IReadOnlyList<string> Labels(Bins bins, params double[] values) => bins.EdgesOf(new NumberColumn("x", values)).Labels;

        Assert.Equal(["< 0,5", "[0,5; 1,5)", "≥ 1,5"], Labels(Bins.At(0.5, 1.5), 0.7));
        Assert.Equal(["< 1", "1", "≥ 2"], Labels(Bins.At(0.5, 1.5), 1));
        Assert.Equal(["< 18", "[18; 25)", "≥ 25"], Labels(Bins.At(18, 25), 18.5));
        Assert.Equal(["< 18", "18–24", "≥ 25"], Labels(Bins.At(18, 25) with { LabelStyle = BinLabelStyle.WholeNumbers }, 18.5));
        Assert.Equal(["< 18", "18–25", "≥ 25"], Labels(Bins.At(18, 25) with { LabelStyle = BinLabelStyle.Range }, 18));
        Assert.Equal(["≤ 18", "(18; 25]", "> 25"], Labels(Bins.At(18, 25) with { LabelStyle = BinLabelStyle.Interval, Closed = BinClosed.Right }, 18));
        Assert.Equal(["< −10", "−10 – −6", "−5 – 0", "≥ 1"], Labels(Bins.At(-10, -5, 1), 0));
        Assert.Equal(["< 10\u202F000", "10\u202F000–99\u202F999", "≥ 100\u202F000"], Labels(Bins.At(10_000, 100_000), 5));
        Assert.Equal(["[0,00; 0,33)", "[0,33; 0,67)", "[0,67; 1,00]"], Labels(Bins.Uniform(3), 0, 0.5, 1));
    }

    [Fact]
    public void Labels_of_ones_own_name_the_bands()
    {
        var bins = Bins.At(18, 35) with { Labels = ["young", "middle", "old"], MissingLabel = "unknown" };

        var bands = Clients.Bin("age", bins, "group").Text("group");

        Assert.Equal(["young", "middle", "middle", "middle", "middle", "old", "unknown"], bands);
        Assert.Equal(["young", "middle", "old", "unknown"], bands.Levels);
        Assert.Equal(
            "2 labels are given for 3 bands; the bands are < 18, 18–34, ≥ 35.",
            Assert.Throws<FrameException>(() => Clients.Bin("age", bins with { Labels = ["a", "b"] })).Message);
        Assert.Contains("'a' stands for two", Assert.Throws<FrameException>(
            () => Clients.Bin("age", bins with { Labels = ["a", "b", "a"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_of_training_data_band_other_data()
    {
        var quartiles = Bins.Quantiles(2).EdgesOf(Clients.Number("age"));
        var uniform = Bins.Uniform(2).EdgesOf(Clients.Number("age"));
        var others = new Frame(new IntegerColumn("age", [5, 24, 25, 99]));

        Assert.Equal([17, 24.5, 35], quartiles.Edges);
        Assert.Equal(["< 25", "< 25", "≥ 25", "≥ 25"], others.Bin("age", quartiles).Text("age_band"));
        Assert.Equal(
            "Row 0 of column 'age', counting from 0, holds 5, which is outside the bands from 17 to 35; "
            + "set Outside to have it missing or in an open band.",
            Assert.Throws<FrameException>(() => others.Bin("age", uniform)).Message);
        Assert.Equal(
            ["< 26", "< 26", "< 26", "≥ 26"],
            others.Bin("age", (Bins.Uniform(2) with { Outside = BinOutside.OpenBands }).EdgesOf(Clients.Number("age"))).Text("age_band"));
    }

    [Fact]
    public void One_different_value_makes_one_band()
    {
        var same = new Frame(new NumberColumn("x", [7, null, 7]));

        Assert.Equal(["7", null, "7"], same.Bin("x", Bins.Uniform(3)).Text("x_band"));
        Assert.Equal(["(−∞; ∞)", null, "(−∞; ∞)"], same.Bin("x", Bins.Quantiles(3)).Text("x_band"));
        Assert.Equal(3, Bins.Quantiles(3).EdgesOf(same.Number("x")).MergedCount);
    }

    [Fact]
    public void Edges_that_make_no_sense_are_refused()
    {
        Assert.Contains("edge 3 is 25 after 35", Assert.Throws<ArgumentException>(() => Bins.At(18, 35, 25)).Message, StringComparison.Ordinal);
        Assert.Contains("edge 1 is NaN", Assert.Throws<ArgumentException>(() => Bins.At(double.NaN)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bins.At());
        Assert.Throws<ArgumentOutOfRangeException>(() => Bins.Uniform(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bins.Quantiles(10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bins.OfWidth(0));
        Assert.Throws<FrameException>(() => Clients.Bin("age", Bins.OfWidth(1e-9)));
        Assert.Throws<FrameException>(() => new Frame(new NumberColumn("x", [1e300])).Bin("x", Bins.OfWidth(1)));
        Assert.Throws<FrameException>(() => Clients.Bin("age", Bins.At(18) with { Outside = BinOutside.Missing }));
        Assert.Contains("has none among its 0 rows", Assert.Throws<FrameException>(
            () => Clients.Slice(0, 0).Bin("age", Bins.Uniform(2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_has_the_band_it_lies_in_and_counts_add_up()
    {
        var values = Gen.OneOf(
            Gen.Choose(-40, 40).Select(value => (double?)value),
            Gen.Choose(-400, 400).Select(value => (double?)value / 7),
            Gen.Constant<double?>(null));
        Bins[] kinds = [Bins.Uniform(4), Bins.Quantiles(4), Bins.OfWidth(0.7, 0.1), Bins.At(-30, -1.5, 0, 12)];
        var bins =
            from kind in Gen.Elements(kinds)
            from closed in Gen.Elements(BinClosed.Left, BinClosed.Right)
            from outside in Gen.Elements(BinOutside.OpenBands, BinOutside.Missing)
            select kind with { Closed = closed, Outside = outside };

        Prop.ForAll(values.NonEmptyListOf().Zip(bins, (list, bins) => (list, bins)).ToArbitrary(), example =>
        {
            var frame = new Frame(new NumberColumn("x", example.list.Append(3)));
            var edges = example.bins.EdgesOf(frame.Number("x"));
            var counts = frame.Bin("x", edges).Text("x_band").ValueCounts(includeMissing: true).Integer("count").Sum();
            var inside = frame.Number("x").OfType<double>().All(value =>
                edges.BandOf(value) is { } band
                    ? Lies(value, band, edges, example.bins)
                    : example.bins.Outside == BinOutside.Missing && (value <= edges.Edges[0] || value >= edges.Edges[^1]));
            return counts == frame.RowCount && inside;
        }).QuickCheckThrowOnFailure();
    }

    // Ends are allowed for both bands they touch: which one has them is what the other tests say.
    private static bool Lies(double value, int band, BinEdges edges, Bins bins)
    {
        var ends = edges.Edges.ToList();
        if (bins.Outside == BinOutside.OpenBands)
        {
            var isGiven = edges.Labels.Count == ends.Count + 1;
            ends = [double.NegativeInfinity, .. isGiven ? ends : ends.Skip(1).SkipLast(1), double.PositiveInfinity];
        }

        return ends.Count == 1 ? value == ends[0] : ends[band] <= value && value <= ends[band + 1];
    }

    // pd.cut([-50, -49, -48, -47], [-50, -49, -48, -47], right=False) of pandas 1.5.3 has -49 in the second band.
    [Fact]
    public void Uniform_edges_that_are_whole_numbers_are_exactly_those()
    {
        for (var least = -60; least <= 60; least++)
        {
            for (var count = 1; count <= 12; count++)
            {
                for (var width = 1; width <= 11; width++)
                {
                    var ends = new NumberColumn("x", [least, least + (count * width)]);

                    Assert.Equal(Enumerable.Range(0, count + 1).Select(place => (double)(least + (place * width))), Bins.Uniform(count).EdgesOf(ends).Edges);
                }
            }
        }
    }

    [Fact]
    public void Uniform_edges_between_neighbouring_numbers_still_ascend()
    {
        foreach (var least in new[] { 0.1, 0.3, 0.7, -100.1 })
        {
            foreach (var greatest in new[] { Math.BitIncrement(least), Math.BitIncrement(Math.BitIncrement(least)) })
            {
                var edges = Bins.Uniform(4).EdgesOf(new NumberColumn("x", [least, greatest])).Edges;

                Assert.Equal(edges.Order().Distinct(), edges);
                Assert.Equal(least, edges[0]);
                Assert.Equal(greatest, edges[^1]);
            }
        }
    }
}
