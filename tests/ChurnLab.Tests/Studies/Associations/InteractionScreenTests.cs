using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Associations;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Associations;

public sealed class InteractionScreenTests
{
    // With "да" few leave in "х" and many in "у"; with "нет" the other way round.
    private static readonly Frame Crossed = Cases.Of(("нет", "х", 300, 180), ("нет", "у", 300, 60), ("да", "х", 300, 60), ("да", "у", 300, 180));

    // Odds 1/4, 1/2, 1/2 and 1: both factors double them, whatever the other.
    private static readonly Frame Apart = Cases.Of(("нет", "х", 500, 100), ("нет", "у", 300, 100), ("да", "х", 300, 100), ("да", "у", 200, 100));

    [Fact]
    public void Factors_that_reverse_each_other_are_found_with_the_furthest_combination()
    {
        var pair = Crossed.ChurnInteractions("first", "second")["first", "second"];

        Assert.True(pair.IsResolved);
        Assert.Equal(TestKind.HomogeneousAssociation, pair.Test.Kind);
        Assert.Equal([1.0], pair.Test.DegreesOfFreedom);
        Assert.Equal(4, pair.Cells.Count);
        Assert.Equal((300L, 0.4), (pair.Furthest!.Count, Math.Round(pair.Furthest.Expected, 6)));
        Assert.Equal(0.2, Math.Abs(pair.Furthest.Surplus), 6);
        Assert.Contains("влияния не складываются", pair.Finding().Headline, StringComparison.Ordinal);
        Assert.Contains("а при независимых влияниях ушли бы 40,0", pair.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Factors_that_both_matter_but_apart_from_each_other_are_not()
    {
        var screen = Apart.ChurnInteractions("first", "second");
        var pair = screen.Pairs.Single();

        Golden.Close(0, pair.Test.Statistic, "statistic", 1e-9);
        Assert.Equal((false, 0.0), (pair.IsResolved, pair.Strength));
        Assert.All(pair.Cells, cell => Golden.Close(cell.Rate, cell.Expected, cell.First + cell.Second, 1e-7));
        Assert.Equal("Зависимости влияний признаков друг от друга не видно", screen.Finding().Headline);
        Assert.False(pair.Finding().IsResolved);
    }

    [Fact]
    public void The_strongest_pair_comes_first_and_p_values_are_adjusted_for_all()
    {
        var random = RandomStream.Of(8, 0);
        var frame = Crossed.Derive("noise", _ => random.NextDouble());

        var screen = frame.ChurnInteractions("noise", "first", "second");

        Assert.Equal(3, screen.Pairs.Count);
        Assert.Equal(("second", "first"), (screen.Pairs[0].First, screen.Pairs[0].Second));
        Assert.Same(screen["first", "second"], screen["second", "first"]);
        Assert.Equal(3 * screen.Pairs[0].Test.PValue, screen.Pairs[0].AdjustedPValue, 1e-12);
        // Numbers are cut into four bands.
        Assert.Equal(8, screen["noise", "first"].Cells.Count);
        Assert.Contains("зависит от другого (с поправкой на число пар): 1 из 3.", screen.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Strength_is_what_remains_after_chance()
    {
        var pair = Crossed.ChurnInteractions("first", "second").Pairs[0];

        Assert.Equal(Math.Sqrt((pair.Test.Statistic - 1) / 1200), pair.Strength, 1e-12);
    }

    [Fact]
    public void Figures_show_a_triangle_of_pairs_and_the_cells_of_one()
    {
        var screen = Crossed.Derive("noise", row => row.Index % 7).ChurnInteractions("first", "second", "noise");

        var triangle = (HeatmapTrace)screen.Figure().Data.Single();
        var cells = (HeatmapTrace)screen["first", "second"].Figure().Data.Single();

        Assert.True(triangle.Z![0][1].IsMissing);
        Assert.StartsWith("(", triangle.Text![1][0].Text, StringComparison.Ordinal);
        Assert.Equal((2, 2), (cells.Z!.Count, cells.Z[0].Count));
        Assert.Equal(["20\u202F%", "60\u202F%"], cells.Text!.SelectMany(row => row).Select(text => text.Text!).Distinct().Order());
        Assert.Equal(-cells.ZMin, cells.ZMax);
        Assert.Contains("ушли", cells.HoverText![0][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Combinations_of_few_clients_are_not_shown()
    {
        var pair = Cases.Of(("нет", "х", 300, 180), ("нет", "у", 29, 3), ("да", "х", 300, 60), ("да", "у", 300, 180))
            .ChurnInteractions("first", "second").Pairs[0];

        var cells = (HeatmapTrace)pair.Figure().Data.Single();

        Assert.Equal(1, cells.Z!.SelectMany(row => row).Count(cell => cell.IsMissing));
        Assert.Equal("", cells.Text!.SelectMany(row => row).Single(text => text.Text!.Length == 0).Text);
    }

    [Fact]
    public void The_combination_named_is_of_enough_clients_even_where_a_small_one_is_further()
    {
        var pair = Cases.Of(("нет", "х", 300, 180), ("нет", "у", 29, 3), ("да", "х", 300, 60), ("да", "у", 300, 180))
            .ChurnInteractions("first", "second").Pairs[0];

        Assert.Equal(29, pair.Cells.MaxBy(cell => Math.Abs(cell.Surplus))!.Count);
        Assert.Equal(300, pair.Furthest!.Count);
    }

    [Fact]
    public void All_pairs_that_are_found_are_told_with_an_example()
    {
        var finding = Crossed.Derive("third", row => row.Text("second")).ChurnInteractions("first", "second", "third").Finding();

        Assert.Contains("зависит от другого (с поправкой на число пар): 2 из 3.", finding.Text, StringComparison.Ordinal);
        Assert.Equal(2, finding.Text.Split("(например, «").Length - 1);
    }

    [Theory]
    [InlineData(12, 24)]
    [InlineData(13, 8)]
    public void Numbers_keep_up_to_twelve_values_and_are_cut_beyond(int values, int cells) =>
        Assert.Equal(cells, Crossed.Derive("count", row => (long)(row.Index % values)).ChurnInteractions("first", "count").Pairs[0].Cells.Count);

    [Fact]
    public void A_pair_that_differs_in_small_groups_is_found_without_naming_one()
    {
        var pair = Cases.Of(("нет", "х", 25, 24), ("нет", "у", 25, 1), ("да", "х", 25, 1), ("да", "у", 25, 24))
            .ChurnInteractions("first", "second")["first", "second"];

        Assert.True(pair.IsResolved);
        Assert.Null(pair.Furthest);
        Assert.True(pair.Finding().IsResolved);
        Assert.EndsWith("но сочетания хотя бы с 30 клиентами, которое это показало бы, нет.", pair.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_expected_counts_are_said_to_make_the_p_value_approximate()
    {
        (string, string, int, int)[] crossed = [("нет", "х", 300, 180), ("нет", "у", 300, 60), ("да", "х", 300, 60), ("да", "у", 300, 180)];

        var plain = Cases.Of(crossed).ChurnInteractions("first", "second").Pairs[0].Finding();
        var sparse = Cases.Of([.. crossed, ("да", "я", 4, 1), ("нет", "я", 5, 2)]).ChurnInteractions("first", "second").Pairs[0].Finding();

        Assert.DoesNotContain("приблизительно", plain.Text, StringComparison.Ordinal);
        Assert.EndsWith("поэтому p-значение приблизительно.", sparse.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_test_is_a_finding_too()
    {
        var screen = Crossed.Where(row => row.Boolean("churn") == true).ChurnInteractions("first", "second");

        Assert.True(double.IsNaN(screen.Pairs[0].AdjustedPValue));
        Assert.True(double.IsNaN(screen.Pairs[0].Strength));
        Assert.False(screen.Finding().IsResolved);
        Assert.True(((HeatmapTrace)screen.Figure().Data.Single()).Z![0][0].IsMissing);
    }

    [Fact]
    public void What_cannot_be_paired_is_refused()
    {
        var many = Crossed.Derive("id", row => $"№ {row.Index}");

        Assert.Throws<ArgumentException>(() => Crossed.ChurnInteractions("first"));
        Assert.Throws<KeyNotFoundException>(() => Crossed.ChurnInteractions("first", "second")["first", "third"]);
        Assert.Contains(
            "has 1200 different values",
            Assert.Throws<FrameException>(() => many.ChurnInteractions("first", "id")).Message,
            StringComparison.Ordinal);
    }
}
