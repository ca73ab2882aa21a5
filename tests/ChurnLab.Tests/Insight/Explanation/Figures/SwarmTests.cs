using ChurnLab.Insight.Explanation;

namespace ChurnLab.Tests.Insight.Explanation.Figures;

public sealed class SwarmTests
{
    [Fact]
    public void No_point_covers_another()
    {
        double[] places = [.. Enumerable.Range(0, 200).Select(i => Math.Round(40 * Math.Sin(i * i), 1))];

        var offsets = Swarm.Offsets(places, 5);

        var nearest = Enumerable.Range(0, 200).Min(a => Enumerable.Range(0, a).Select(b => Distance(a, b)).DefaultIfEmpty(99).Min());
        Assert.InRange(nearest, 5 - 1e-9, 5.5);

        double Distance(int a, int b) => Math.Sqrt(Math.Pow(places[a] - places[b], 2) + Math.Pow(offsets[a] - offsets[b], 2));
    }

    [Fact]
    public void Equal_places_fill_both_sides_of_the_line() =>
        Assert.Equal([-4, -2, 0, 2, 4], Swarm.Offsets([1, 1, 1, 1, 1], 2).Order());

    [Fact]
    public void A_point_alone_stays_on_the_line() => Assert.Equal([0, 0, 0], Swarm.Offsets([-10, 0, 10], 5));

    [Fact]
    public void No_points_need_no_places() => Assert.Empty(Swarm.Offsets([], 5));
}
