using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Associations;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Associations;

public sealed class PhiKMapTests
{
    private static readonly Frame Clients = Made(2000);

    [Fact]
    public void Factors_are_ordered_by_their_correlation_with_the_target()
    {
        var map = Clients.ChurnPhiK("noise", "hump", "levels");

        Assert.Equal(["hump", "levels", "noise"], map.Rows.Select(row => row.Column.Name));
        Assert.Equal((true, true, false), (map.Rows[0].IsResolved, map.Rows[1].IsResolved, map.Rows[2].IsResolved));
        Assert.Equal(map.Matrix[map.Matrix.IndexOf("hump"), map.Matrix.IndexOf("churn")], map.Rows[0].PhiK);
        Assert.InRange(map.Rows[0].Global, 0.3, 1);
    }

    [Fact]
    public void P_values_are_adjusted_for_all_pairs()
    {
        var map = Clients.ChurnPhiK("noise", "hump", "levels");

        double[] plain =
        [
            .. from row in Enumerable.Range(0, 4)
               from column in Enumerable.Range(0, row)
               select PhiK.Significance(map.Matrix.Columns[row].Against(map.Matrix.Columns[column])).PValue,
        ];
        // The target is last: its pairs with the three factors are the last three.
        var adjusted = MultipleTesting.Adjust(plain, MultiplicityMethod.Holm)[3..];
        // The matrix adds the cells of some pairs in the other order.
        Assert.All(adjusted.Order().Zip(map.Rows.Select(row => row.AdjustedPValue).Order()), pair =>
            Golden.Close(pair.First, pair.Second, "p-value", 1e-12));
    }

    [Fact]
    public void A_missing_value_is_a_level_that_can_tell_most()
    {
        var map = Clients.ChurnPhiK("gap", "noise");

        Assert.Equal("gap", map.Rows[0].Column.Name);
        Assert.Equal("NaN", map.Rows[0].Column.Labels[^1]);
        Assert.True(map.Rows[0].PhiK > 0.5);
        Assert.Contains("квантили: 10 + пропуск", map.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_each_value_stands_what_other_cuts_give()
    {
        var map = Clients.ChurnPhiK("hump", "levels", "two");

        Assert.All(map.Rows, row => Assert.InRange(row.PhiK, row.Smallest, row.Greatest));
        var levels = map.Rows.Single(row => row.Column.Name == "levels");
        Assert.Equal([4, 3, 2], levels.Sensitivity.Points.Select(point => point.Levels));
        var two = map.Rows.Single(row => row.Column.Name == "two");
        Assert.Equal((two.PhiK, two.PhiK), (two.Smallest, two.Greatest));
        Assert.Empty(two.Sensitivity.Points);
    }

    [Fact]
    public void Numbers_are_cut_elsewhere_between_quantiles_and_levels_merged_from_the_last()
    {
        var map = Clients.Derive("text", row => "абвг"[(int)row.Integer("levels")!.Value % 4].ToString()).ChurnPhiK("hump", "levels", "text");
        var target = map.Matrix.Columns[map.Matrix.IndexOf("churn")];

        Assert.All(Row("hump").Sensitivity.Points, point => Assert.Equal(PhiKBinning.Quantile, point.Binning));
        Assert.Equal(10, Row("hump").Column.Labels.Count);
        Assert.Equal(PhiKSensitivity.OverMerging(Row("levels").Column, target, PhiKMerging.Last).Points, Row("levels").Sensitivity.Points);
        Assert.Equal(PhiKSensitivity.OverMerging(Row("text").Column, target, PhiKMerging.Rarest).Points, Row("text").Sensitivity.Points);
        Assert.NotEqual(Row("levels").Sensitivity.Points, Row("text").Sensitivity.Points);
        Assert.All(map.Rows, row => Assert.NotEqual(row.PhiK, row.CramersV));

        PhiKMapRow Row(string name) => map.Rows.Single(row => row.Column.Name == name);
    }

    [Fact]
    public void The_factor_named_for_its_cuts_is_the_one_that_depends_most_on_them()
    {
        var map = Clients.ChurnPhiK("gap", "levels", "hump");

        var widest = map.Rows.Where(row => row.IsResolved).MaxBy(row => row.Greatest - row.Smallest)!;
        Assert.Contains($"сильнее всего у признака «{widest.Title}» — здесь", map.SensitivityFinding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_names_what_is_associated_and_what_is_not()
    {
        var finding = Clients.ChurnPhiK("noise", "hump", "levels").Finding();

        Assert.Equal("Сильнее всего с признаком «уход» связаны: hump, levels", finding.Headline);
        Assert.EndsWith("Связи больше случайной не видно: noise.", finding.Text, StringComparison.Ordinal);
        Assert.False(Clients.ChurnPhiK("noise").Finding().IsResolved);
    }

    [Fact]
    public void Whether_the_first_place_holds_under_other_cuts_is_said()
    {
        var holds = Clients.ChurnPhiK("gap", "levels", "noise").SensitivityFinding();
        var depends = Clients.ChurnPhiK("slope", "alike").SensitivityFinding();

        Assert.Equal("Первым при всех рассмотренных разбиениях остаётся признак «gap»", holds.Headline);
        Assert.StartsWith("Первое место признака «", depends.Headline, StringComparison.Ordinal);
        Assert.Contains("не окончательно", depends.Text, StringComparison.Ordinal);
        Assert.False(Clients.ChurnPhiK("noise").SensitivityFinding().IsResolved);
    }

    [Fact]
    public void Factors_that_can_be_cut_in_one_way_only_are_not_said_to_depend_on_the_cut()
    {
        var finding = Clients.Derive("other", row => row.Index % 3 == 0 ? row.Boolean("churn") : row.Boolean("two"))
            .ChurnPhiK("two", "other").SensitivityFinding();

        Assert.StartsWith("Другие разбиения величину φK заметно не меняют. Первое место признака «", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_shows_one_triangle_and_puts_chance_in_brackets()
    {
        var map = (HeatmapTrace)Clients.ChurnPhiK("noise", "hump", "levels").Figure().Data.Single();

        Assert.Equal((3, 3), (map.Z!.Count, map.Z[0].Count));
        Assert.True(map.Z[0][1].IsMissing);
        Assert.Equal("", map.Text![0][1].Text);
        Assert.StartsWith("(", map.Text[2][0].Text, StringComparison.Ordinal);
        Assert.StartsWith("hump и уход", map.HoverText![0][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_vary_is_left_out()
    {
        var one = Clients.Derive("one", _ => 1.0);

        Assert.Equal(["hump"], one.ChurnPhiK("one", "hump").Rows.Select(row => row.Column.Name));
        Assert.Equal("Сравнивать нечего: признак «уход» или все остальные не меняются.", one.ChurnPhiK("one").Finding().Text);
        Assert.Empty(one.Where(row => row.Boolean("churn") == true).ChurnPhiK("hump").Rows);
        Assert.Throws<FigureException>(() => one.ChurnPhiK("one").Figure());
        Assert.Throws<FrameException>(() => one.ChurnPhiK("nothing"));
    }

    private static Frame Made(int count)
    {
        var random = RandomStream.Of(4, 0);
        var rows = Enumerable.Range(0, count).Select(_ =>
        {
            var hump = random.NextDouble();
            var left = random.NextDouble() < (hump is > 0.3 and < 0.6 ? 0.8 : 0.2);
            var level = random.NextDouble() < 0.4 == left ? 3 : random.NextBelow(4);
            var (two, noise) = (random.NextDouble() < (left ? 0.6 : 0.4), random.NextDouble());
            return (Hump: hump, Left: left, Level: level, Two: two, Noise: noise, Gap: left && random.NextDouble() < 0.9);
        }).ToList();
        return new Frame(
            new NumberColumn("hump", rows.Select(row => (double?)row.Hump)),
            new NumberColumn("noise", rows.Select(row => (double?)row.Noise)),
            new NumberColumn("gap", rows.Select(row => row.Gap ? null : (double?)row.Noise)),
            new NumberColumn("slope", rows.Select(row => (double?)(row.Hump + row.Noise + (row.Left ? 0.6 : 0)))),
            new NumberColumn("alike", rows.Select(row => (double?)(row.Hump + row.Noise + (row.Left ? 0.58 : 0)))),
            new IntegerColumn("levels", rows.Select(row => (long?)row.Level)),
            new BooleanColumn("two", rows.Select(row => (bool?)row.Two)),
            new BooleanColumn("churn", rows.Select(row => (bool?)row.Left)));
    }
}
