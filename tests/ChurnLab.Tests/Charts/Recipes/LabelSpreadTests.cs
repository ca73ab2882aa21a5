using ChurnLab.Charts.Recipes;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Charts.Recipes;

public class LabelSpreadTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_are() =>
        Assert.Equal([10, 50, 30], LabelSpread.Spread([10, 50, 30], [10, 10, 10], 0, 100));

    [Fact]
    public void Two_labels_at_one_place_move_apart_by_half_a_height_each() =>
        Assert.Equal([45, 55], LabelSpread.Spread([50, 50], [10, 10], 0, 100));

    [Fact]
    public void Three_crowded_labels_keep_their_order_around_their_middle() =>
        Assert.Equal([60, 40, 50], LabelSpread.Spread([51, 49, 50], [10, 10, 10], 0, 100));

    [Fact]
    public void Heights_of_the_labels_count() =>
        Assert.Equal([40, 60], LabelSpread.Spread([50, 50], [10, 30], 0, 100));

    [Fact]
    public void Labels_stay_within_the_bounds()
    {
        Assert.Equal([5, 15], LabelSpread.Spread([0, 0], [10, 10], 0, 100));
        Assert.Equal([85, 95], LabelSpread.Spread([100, 100], [10, 10], 0, 100));
    }

    [Fact]
    public void Labels_that_need_more_room_than_there_is_go_beyond_the_upper_bound() =>
        Assert.Equal([5, 15, 25], LabelSpread.Spread([0, 5, 10], [10, 10, 10], 0, 20));

    [Fact]
    public void No_labels_give_no_places() => Assert.Empty(LabelSpread.Spread([], [], 0, 1));

    [Fact]
    public void Whatever_the_labels_none_overlaps_and_order_is_kept() =>
        Prop.ForAll<(byte Wanted, byte Height)[]>(labels =>
        {
            var places = LabelSpread.Spread(
                [.. labels.Select(label => (double)label.Wanted)], [.. labels.Select(label => (double)label.Height)], 0, 255);
            var order = Enumerable.Range(0, labels.Length).OrderBy(label => labels[label].Wanted).ToArray();
            return order.Zip(order.Skip(1)).All(pair =>
                places[pair.Second] - places[pair.First] >= ((labels[pair.First].Height + labels[pair.Second].Height) / 2.0) - 1e-9);
        }).QuickCheckThrowOnFailure();
}
