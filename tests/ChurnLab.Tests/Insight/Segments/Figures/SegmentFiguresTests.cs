using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Segments.Figures;

public sealed class SegmentFiguresTests
{
    // 200 rows: of the first 50 forty are of class 1, of the others fifteen.
    private static readonly Target Outcome = Target.Binary([.. Enumerable.Range(0, 200).Select(row => row < 40 || row >= 185)]);

    [Fact]
    public void A_bubble_stands_at_size_and_lift_with_the_area_of_its_positives()
    {
        var figure = SegmentFigures.Bubbles([("молодые", Rows(0, 50)), ("прочие", Rows(50, 200))]);
        var points = figure.Data.OfType<ScatterTrace>().Single();

        figure.Check();
        Assert.Equal([0.25, 0.75], points.X!.Select(x => x.Number));
        Assert.Equal([0.8 / 0.275, 0.1 / 0.275], points.Y!.Select(y => y.Number), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal("Надёжнее всего выделяется «молодые»: ушедших 80 %, в 2,9 раза больше среднего", Title(figure));
    }

    [Fact]
    public void A_segment_like_all_clients_does_not_stand_out() => Assert.Equal(
        "Ни в одном сегменте доля снизивших активность не выше средней (27,5 %) больше случайного",
        Title(SegmentFigures.Bubbles([("все", Rows(0, 200))], new() { Positives = "снизивших активность" })));

    [Fact]
    public void Rates_that_differ_from_the_base_are_counted()
    {
        var figure = SegmentFigures.Rates([("молодые", Rows(0, 50)), ("прочие", Rows(50, 200)), ("чуть выше", Rows(36, 50))]);

        figure.Check();
        Assert.Equal("Отличаются от средней доли ушедших (27,5 %): 2 из 3 сегментов", Title(figure));
        Assert.Equal("Ни один сегмент не отличается от средней доли ушедших (27,5 %)", Title(SegmentFigures.Rates([("все", Rows(0, 200))])));
    }

    [Fact]
    public void Coverage_counts_what_each_segment_adds_and_the_rest_last()
    {
        var figure = SegmentFigures.Coverage([("первый", Rows(0, 30)), ("второй", Rows(10, 50))], Outcome);

        figure.Check();
        Assert.Equal([30 / 55.0, 10 / 55.0, 15 / 55.0], figure.Data.OfType<BarTrace>().Single().X!.Select(x => x.Number), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal("Сегменты охватывают 73 % ушедших, а клиентов в них 25 %", Title(figure));
        Assert.Equal("вне сегментов", figure.Layout.YAxis!.TickText![^1].Text);
    }

    [Fact]
    public void Segments_that_do_not_overlap_need_no_outcome()
    {
        Assert.Equal("Сегменты охватывают 73 % ушедших, а клиентов в них 30 %", Title(SegmentFigures.Coverage([("a", Rows(0, 30)), ("b", Rows(30, 60))])));
        Assert.Contains("shares 20 rows", Refusal(() => SegmentFigures.Coverage([("a", Rows(0, 30)), ("b", Rows(10, 50))])), StringComparison.Ordinal);
        var other = Refusal(() => SegmentFigures.Coverage([("a", Rows(0, 30))], Target.Binary([true])));
        Assert.Contains("The outcome has 1 rows", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlap_is_the_share_of_common_clients()
    {
        var figure = SegmentFigures.Overlap([("a", Rows(0, 30)), ("b", Rows(10, 50)), ("c", Rows(100, 120))]);

        figure.Check();
        Assert.Equal([double.NaN, 0.4, 0], ((HeatmapTrace)figure.Data[0]).Z![0].Select(z => z.Number));
        Assert.Equal("Сильнее всего пересекаются «a» и «b»: общих клиентов 40 %", Title(figure));
        Assert.Equal("Сегменты не пересекаются: общих клиентов нет", Title(SegmentFigures.Overlap([("a", Rows(0, 10)), ("b", Rows(10, 20))])));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        var other = new Segment([], new RowSet(3), new RowSet(3));

        Assert.Contains("0 segments", Refusal(() => SegmentFigures.Bubbles([])), StringComparison.Ordinal);
        Assert.Contains("1 segments", Refusal(() => SegmentFigures.Overlap([("a", Rows(0, 1))])), StringComparison.Ordinal);
        Assert.Contains("'b' is of 3 rows", Refusal(() => SegmentFigures.Rates([("a", Rows(0, 1)), ("b", other)])), StringComparison.Ordinal);
        Assert.Contains("None of 3 rows", Refusal(() => SegmentFigures.Rates([("b", other)])), StringComparison.Ordinal);
    }

    private static string Refusal(Action action) => Assert.Throws<InsightException>(action).Message;

    private static string Title(Figure figure) =>
        figure.Layout.Title!.Text!.Plain.Replace('\n', ' ').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static Segment Rows(int from, int to)
    {
        var (members, positives) = (new RowSet(200), new RowSet(200));
        for (var row = 0; row < 200; row++)
        {
            if (row >= from && row < to)
                members.Add(row);
            if (Outcome.Values[row] == 1)
                positives.Add(row);
        }

        return new([], members, positives);
    }
}
