using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Tests.Studies.Rates;

public sealed class RateCurveTests
{
    [Fact]
    public void Intervals_where_clients_leave_more_or_less_often_are_said_with_their_counts()
    {
        var finding = Aged(age => age is >= 25 and <= 34 ? 60 : age >= 60 ? 4 : 30).ChurnAlong("age").Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("Возраст: чаще уходят при 25–34, реже — при 60–69", finding.Headline);
        Assert.StartsWith(
            "Возраст. Все клиенты (ушли 15,4 %): чаще уходят при 25–34 (30,0 %, 600 из 2000), реже — при 60–69 (2,0 %, 40 из 2000).",
            Plain(finding.Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_stands_out_nothing_is_said_to()
    {
        var clients = Aged(age => age is >= 25 and <= 34 ? 60 : 30);

        Assert.True(clients.ChurnAlong("age").Finding().IsResolved);
        Assert.InRange(Enumerable.Range(1, 20).Count(seed => !clients.Permuted(seed).ChurnAlong("age").Finding().IsResolved), 18, 20);
        Assert.Equal("Возраст: промежутков, где уходят чаще или реже, не видно", Aged(_ => 30).ChurnAlong("age").Finding().Headline);
    }

    [Fact]
    public void Parts_of_the_clients_are_told_apart()
    {
        var clients = Aged(age => age is >= 25 and <= 34 ? 60 : 30);
        var old = clients.Where(row => row.Integer("age") >= 40);

        var curve = clients.ChurnAlong("age").And("старше 40", old);

        Assert.Equal([50, 30], curve.Tables.Select(table => table.Levels.Count));
        Assert.Contains("Старше 40 (ушли 15,0 %): промежутков, где уходят чаще или реже, не видно.", Plain(curve.Finding().Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_has_a_line_and_a_band_per_part_and_shades_what_was_found()
    {
        var clients = Aged(age => age is >= 25 and <= 34 ? 60 : 30);

        var figure = clients.ChurnAlong("age").And("старше 40", clients.Where(row => row.Integer("age") >= 40)).Figure();

        Assert.Equal([null, "все клиенты", null, "старше 40"], figure.Data.Select(trace => trace.Name?.Value));
        var shade = Assert.Single(figure.Layout.Shapes!, shape => shape.Type == ShapeType.Rect);
        Assert.Equal((4.5, 14.5), (shade.X0!.Value.Number, shade.X1!.Value.Number));
        figure.Check();
    }

    [Fact]
    public void Of_an_interval_joined_of_several_the_most_pronounced_is_told()
    {
        var high = Aged(age => age is >= 30 and <= 34 ? 100 : age is >= 25 and <= 29 ? 60 : 20).ChurnAlong("age").Finding();
        var low = Aged(age => age is >= 30 and <= 34 ? 4 : age is >= 25 and <= 29 ? 40 : 100).ChurnAlong("age").Finding();

        Assert.Contains("25–34 (40,0 %, 800 из 2000), сильнее всего 30–34 — 50,0 %", Plain(high.Text), StringComparison.Ordinal);
        Assert.Contains("25–34 (11,0 %, 220 из 2000), сильнее всего 30–34 — 2,0 %", Plain(low.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_factor_is_missing_the_line_is_of_those_of_whom_it_is_known()
    {
        var finding = Clients.By((null, 100, 90), ("a", 100, 20), ("b", 100, 20)).ChurnAlong("group").Finding();

        Assert.StartsWith("Group. Где указано (ушли 20,0 %)", Plain(finding.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_groups_have_a_marker_each_and_many_have_a_line_alone()
    {
        var few = Clients.By(("a", 100, 20), ("b", 100, 5), ("c", 100, 20)).ChurnAlong("group").Figure().Data.OfType<ScatterTrace>().Last();
        var many = Aged(_ => 30).ChurnAlong("age").Figure().Data.OfType<ScatterTrace>().Last();

        Assert.Equal((ScatterMode.LinesMarkers, ScatterMode.Lines), (few.Mode, many.Mode));
    }

    [Fact]
    public void Groups_too_small_to_be_compared_leave_a_gap()
    {
        var clients = Clients.By(("a", 100, 20), ("b", 29, 5), ("c", 100, 20));

        var line = clients.ChurnAlong("group").Figure().Data.OfType<ScatterTrace>().Last();

        Assert.Equal([0.2, double.NaN, 0.2], line.Y!.Select(value => value.IsMissing ? double.NaN : value.Number));
        var band = clients.ChurnAlong("group").Figure().Data.OfType<ScatterTrace>().First();
        Assert.Equal(["a", "a", null, "c", "c", null], band.X!.Select(value => value.IsMissing ? null : value.Text));
    }

    [Theory]
    [InlineData("25–29", "30–34", "25–34")]
    [InlineData("25", "34", "25–34")]
    [InlineData("25", "25", "25")]
    [InlineData("60–69", "≥ 70", "≥ 60")]
    [InlineData("< 50", "50–100", "< 100")]
    [InlineData("≥ 70", "≥ 70", "≥ 70")]
    [InlineData("100 тыс.–200 тыс.", "1 млн–2 млн", "100 тыс.–200 тыс. … 1 млн–2 млн")]
    [InlineData("да", "нет", "да … нет")]
    [InlineData("25", "нет", "25 … нет")]
    [InlineData("да", "≥ 70", "да … ≥ 70")]
    public void Neighbouring_groups_are_named_together(string first, string last, string expected) =>
        Assert.Equal(expected, LevelRange.Of(first, last));

    // Ages from 20 to 69, 200 clients each.
    private static Frame Aged(Func<int, int> left)
    {
        var ages = Enumerable.Range(20, 50).ToList();
        return new Frame(
            new IntegerColumn("age", ages.SelectMany(age => Enumerable.Repeat((long?)age, 200))),
            new BooleanColumn("churn", ages.SelectMany(age => Enumerable.Range(0, 200).Select(i => (bool?)(i < left(age))))));
    }

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
