using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameSampleTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("row", Enumerable.Range(0, 1000).Select(row => (long?)row)),
        new TextColumn("city", Enumerable.Range(0, 1000).Select(row => row < 700 ? "а" : row < 990 ? "б" : null)),
        new NumberColumn("weight", Enumerable.Range(0, 1000).Select(row => row < 500 ? (double?)null : row < 750 ? 1 : 3)));

    [Fact]
    public void A_seed_gives_the_same_rows_every_time()
    {
        var rows = Clients.Sample(5, seed: 7).Integer("row");

        // The first five places of a shuffle with SplitMix64 and Lemire's multiplication, written once more in Python.
        Assert.Equal([780L, 717L, 712L, 497L, 354L], rows.Select(row => row!.Value));
        Assert.Equal(rows, Clients.Sample(5, seed: 7).Integer("row"));
        Assert.NotEqual(rows, Clients.Sample(5, seed: 8).Integer("row"));
    }

    [Fact]
    public void A_small_sample_is_the_start_of_a_large_one_and_all_rows_are_a_shuffle()
    {
        Assert.Equal(Clients.Sample(500, seed: 1).Head(20).Integer("row"), Clients.Sample(20, seed: 1).Integer("row"));
        Assert.True(Clients.Sample(1000, seed: 1).ContentEquals(Clients.Shuffle(seed: 1)));
        Assert.True(Clients.Shuffle(seed: 1).SortBy("row").ContentEquals(Clients));
        Assert.Equal(0, new Frame().Shuffle(seed: 1).RowCount);
    }

    [Fact]
    public void No_row_is_drawn_twice_unless_asked_for()
    {
        Assert.Equal(400, Clients.Sample(400, seed: 3).Integer("row").Distinct().Count());
        var bootstrap = Clients.Sample(1000, seed: 3, new SampleOptions { WithReplacement = true });
        // Expected 632 of 1000 with a standard deviation of about 10.
        Assert.InRange(bootstrap.Integer("row").Distinct().Count(), 580, 690);
    }

    [Fact]
    public void A_share_is_rounded_to_a_number_of_rows()
    {
        Assert.Equal(333, Clients.SampleShare(1 / 3.0, seed: 1).RowCount);
        Assert.Equal(2000, Clients.SampleShare(2, seed: 1, new SampleOptions { WithReplacement = true }).RowCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.SampleShare(1.1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clients.SampleShare(double.NaN, seed: 1));
    }

    [Fact]
    public void Strata_keep_their_shares_and_missing_is_one_of_them()
    {
        var sample = Clients.Sample(205, seed: 2, new SampleOptions { StratifyBy = ["city"] });

        // Quotas 143.5, 59.45 and 2.05: the row left goes to the largest remainder.
        var counts = sample.GroupBy(["city"], includeMissing: true).Aggregate(Aggregation.Count()).Integer("count");
        Assert.Equal([144, 59, 2], counts);
        Assert.Equal(205, sample.Integer("row").Distinct().Count());
        Assert.NotEqual(sample.Integer("row").Order(), sample.Integer("row"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_are_drawn_in_proportion_to_their_weights(bool withReplacement)
    {
        var options = new SampleOptions { Weights = "weight", WithReplacement = withReplacement };
        var firsts = Enumerable.Range(0, 4000).Select(seed => Clients.Sample(1, seed, options).Integer("row")[0]!.Value).ToList();

        Assert.All(firsts, row => Assert.InRange(row, 500, 999));
        // 250 rows of weight 1 and 250 of weight 3: a quarter, with a standard error of 0.007.
        Assert.InRange(firsts.Count(row => row < 750) / 4000.0, 0.22, 0.28);
    }

    [Fact]
    public void Every_row_has_the_same_chance_of_every_place()
    {
        var five = Clients.Head(5);
        var counts = new int[5, 5];
        for (var seed = 0; seed < 5000; seed++)
        {
            foreach (var (place, row) in five.Shuffle(seed).Integer("row").Index())
                counts[place, row!.Value]++;
        }

        // Expected 1000 each with a standard deviation of 28.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 870, 1130));
    }

    [Fact]
    public void A_frame_without_rows_says_that_it_has_none_to_draw() =>
        Assert.StartsWith(
            "A frame without rows has none to draw.",
            Assert.Throws<ArgumentOutOfRangeException>(() =>
                new Frame(new IntegerColumn("x", Array.Empty<long?>())).Sample(3, seed: 1, new SampleOptions { WithReplacement = true })).Message,
            StringComparison.Ordinal);
}
