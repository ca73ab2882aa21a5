using ChurnLab.Frames;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Frames;

public sealed class ThreadsTests
{
    [Fact]
    public async Task Results_have_the_same_bits_on_one_thread_and_on_several()
    {
        var frame = Data(300_000);

        var one = await On(1, () => Everything(frame));
        var two = await On(2, () => Everything(frame));
        var many = await On(16, () => Everything(frame));

        Assert.Equal(one.Count, two.Count);
        for (var place = 0; place < one.Count; place++)
        {
            Assert.True(one[place].ContentEquals(two[place]), $"Result {place} differs on two threads.");
            Assert.True(one[place].ContentEquals(many[place]), $"Result {place} differs on sixteen threads.");
        }
    }

    [Fact]
    public async Task An_interrupted_cell_stops_the_work()
    {
        var frame = Data(100_000);
        using var cell = new CancellationTokenSource();
        await cell.CancelAsync();

        // A task of its own, so that the token reaches no other test.
        await Task.Run(
            () =>
            {
                AmbientSlots.Set(static _ => { }, cell.Token);
                Assert.ThrowsAny<OperationCanceledException>(() => frame.SortBy("x"));
                Assert.ThrowsAny<OperationCanceledException>(() => frame.GroupBy("id"));
                Assert.ThrowsAny<OperationCanceledException>(() => frame.Join(frame, "id"));
            },
            CancellationToken.None);
    }

    private static List<Frame> Everything(Frame frame) =>
    [
        frame.GroupBy("city").Aggregate(
            Aggregation.Sum("x"), Aggregation.Mean("x"), Aggregation.Variance("x"), Aggregation.Median("x"), Aggregation.Count("x"),
            Aggregation.Min("x"), Aggregation.First("id"), Aggregation.DistinctCount("id")),
        frame.GroupBy("id", "city").Aggregate(Aggregation.Sum("x"), Aggregation.StandardDeviation("x")),
        frame.GroupBy("x").Aggregate(Aggregation.Count()),
        frame.SortBy("x"),
        frame.SortBy("city", SortKey.Descending("x")),
        frame.Join(frame.Select("id", "x").Distinct("id"), "id"),
        frame.Join(frame.Select("city", "id").Head(1000), new JoinOptions
        {
            On = ["city", "id"],
            Kind = JoinKind.Left,
            Cardinality = JoinCardinality.ManyToMany,
        }),
        frame.Distinct("id", "city"),
    ];

    private static Task<T> On<T>(int threads, Func<T> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);

    private static Frame Data(int rows)
    {
        var random = new Random(1);
        return new Frame(
            new TextColumn("city", Enumerable.Range(0, rows).Select(_ => random.Next(30) == 0 ? null : "город " + random.Next(7))),
            new IntegerColumn("id", Enumerable.Range(0, rows).Select(_ => (long?)random.Next(20_000))),
            new NumberColumn("x", Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? null : (double?)Math.Exp(random.NextDouble() * 30))));
    }
}
