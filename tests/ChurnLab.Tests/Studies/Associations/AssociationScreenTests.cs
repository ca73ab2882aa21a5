using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Associations;

namespace ChurnLab.Tests.Studies.Associations;

public sealed class AssociationScreenTests
{
    private static readonly Frame Clients = Made(400);

    [Theory]
    [InlineData("number", "churn", TestKind.MannWhitney)]
    [InlineData("yes", "churn", TestKind.ChiSquare)]
    [InlineData("text", "churn", TestKind.ChiSquare)]
    [InlineData("number", "text", TestKind.KruskalWallis)]
    [InlineData("text", "number", TestKind.KruskalWallis)]
    [InlineData("yes", "number", TestKind.MannWhitney)]
    [InlineData("other", "number", TestKind.Spearman)]
    [InlineData("rare", "churn", TestKind.FisherExact)]
    [InlineData("rare", "text", TestKind.FisherExact)]
    public void Each_pair_of_types_has_its_test(string factor, string target, TestKind expected) =>
        Assert.Equal(expected, AssociationScreen.Of(Clients, target, factor)[factor].Test.Kind);

    [Fact]
    public void Those_who_left_are_the_first_group()
    {
        var row = Clients.ChurnAssociations("number")["number"];

        Assert.True(row.Test.Effect!.Value > 0.3);
        Assert.Equal([(long)Clients.Boolean("churn").TrueCount, 400 - Clients.Boolean("churn").TrueCount], row.Test.SampleSizes);
        Assert.Equal(400, row.Count);
    }

    [Fact]
    public void P_values_are_adjusted_for_all_factors_together()
    {
        var screen = Clients.ChurnAssociations("number", "yes", "text", "other");

        double[] plain = [.. screen.Rows.Select(row => row.Test.PValue)];
        Assert.Equal(MultipleTesting.Adjust(plain, MultiplicityMethod.Holm), screen.Rows.Select(row => row.AdjustedPValue));
        Assert.Equal(4 * plain.Min(), screen.Rows.Min(row => row.AdjustedPValue), 1e-15);
        var options = new AssociationOptions { Multiplicity = MultiplicityMethod.BenjaminiHochberg };
        var benjamini = AssociationScreen.Of(Clients, "churn", ["number", "yes", "text", "other"], options);
        Assert.Equal(MultipleTesting.Adjust(plain, MultiplicityMethod.BenjaminiHochberg), benjamini.Rows.Select(row => row.AdjustedPValue));
    }

    [Fact]
    public void The_strongest_association_comes_first_on_one_scale_for_all_types()
    {
        var screen = Clients.ChurnAssociations("other", "yes", "number");

        Assert.Equal(["number", "yes", "other"], screen.Rows.Select(row => row.Name));
        Assert.All(screen.Rows, row => Assert.InRange(row.Strength.Value, row.Strength.Lower, row.Strength.Upper));
        Assert.All(screen.Rows, row => Assert.Equal(EstimateKind.CorrectedCramersV, row.Strength.Kind));
    }

    [Fact]
    public void The_finding_tells_strong_from_weak()
    {
        var finding = Clients.ChurnAssociations("other", "yes", "number").Finding();

        Assert.True(finding.IsResolved);
        Assert.StartsWith("Признаков, связь которых с признаком «уход» видна с поправкой на число проверок: 2 из 3.", finding.Text, StringComparison.Ordinal);
        Assert.EndsWith("Связи больше случайной не видно: other.", finding.Text, StringComparison.Ordinal);
        Assert.Equal("Сильнее всего с признаком «уход» связаны: number, yes", finding.Headline);
    }

    [Fact]
    public void A_slight_association_of_many_clients_is_called_so()
    {
        var finding = Cases.Of(("а", "х", 20_000, 4000), ("б", "х", 20_000, 4400)).ChurnAssociations("first").Finding();

        Assert.True(finding.IsResolved);
        Assert.Contains("Связь есть, но ничтожная: first (0,02).", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_class_allows_no_test_and_says_so()
    {
        var stayed = Clients.Where(row => row.Boolean("churn") == false);

        var screen = stayed.ChurnAssociations("number", "yes", "text");

        Assert.All(screen.Rows, row => Assert.True(double.IsNaN(row.AdjustedPValue) && !row.IsResolved, row.Name));
        Assert.False(screen.Finding().IsResolved);
        Assert.Equal("Связь с признаком «уход» проверить нельзя", screen.Finding().Headline);
        Assert.Equal("По этим данным проверить нельзя: number, yes, text.", screen.Finding().Text);
        Assert.Contains("по этим данным проверка невозможна", screen["number"].Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_tested_is_told_apart_from_what_is_not_seen()
    {
        var frame = Clients.Derive("one", _ => (string?)"а").Derive("none", _ => (double?)null);

        Assert.EndsWith(
            "Связи больше случайной не видно: other. По этим данным проверить нельзя: one, none.",
            frame.ChurnAssociations("number", "other", "one", "none").Finding().Text,
            StringComparison.Ordinal);
        Assert.Equal(
            ("Связи с признаком «уход» не видно", "Связи с признаком «уход» больше случайной не видно: other. По этим данным проверить нельзя: none."),
            (frame.ChurnAssociations("none", "other").Finding().Headline, frame.ChurnAssociations("none", "other").Finding().Text));
    }

    [Fact]
    public void Numbers_of_three_values_are_numbers_and_of_two_are_levels()
    {
        var screen = Clients.Derive("three", row => (double)(row.Index % 3)).Derive("two", row => (double)(row.Index % 2)).ChurnAssociations("three", "two");

        Assert.Equal((TestKind.MannWhitney, TestKind.ChiSquare), (screen["three"].Test.Kind, screen["two"].Test.Kind));
    }

    [Fact]
    public void Sparse_tables_of_two_by_two_are_tested_exactly_and_larger_ones_by_simulation() => Assert.Equal(
        (PValueMethod.Exact, PValueMethod.Simulated),
        (Clients.ChurnAssociations("rare")["rare"].Test.Method, AssociationScreen.Of(Clients, "text", "rare")["rare"].Test.Method));

    [Fact]
    public void The_strength_of_numbers_is_that_of_their_bands()
    {
        var row = AssociationScreen.Of(Clients, "churn", ["number"], new() { Bands = 2 })["number"];

        double[] numbers = [.. Clients.Number("number").Select(value => value!.Value)];
        var middle = Quantile.Of(numbers, 0.5);
        var halves = ContingencyTable.Of(
            [.. numbers.Select(value => value < middle ? 0 : 1)], [.. Clients.Boolean("churn").Select(value => value == true ? 1 : 0)], 2, 2);
        Assert.Equal(Association.CorrectedCramersV(halves).Value, row.Strength.Value, 1e-12);
    }

    [Fact]
    public void The_level_asked_for_decides()
    {
        var options = new AssociationOptions { Level = 1e-300 };

        Assert.False(AssociationScreen.Of(Clients, "churn", ["number"], options)["number"].IsResolved);
    }

    [Fact]
    public void The_headline_names_the_three_strongest_and_slight_ones_only_where_none_is_clear()
    {
        var many = Clients.Derive("one", row => row.Boolean("churn") ^ (row.Index % 9 == 0)).Derive("two", row => row.Boolean("churn") ^ (row.Index % 7 == 0))
            .Derive("three", row => row.Boolean("churn") ^ (row.Index % 5 == 0)).ChurnAssociations("three", "two", "number", "one");
        var mixed = Cases.Of(("а", "х", 10_000, 1000), ("б", "х", 10_000, 1200), ("а", "у", 10_000, 6000), ("б", "у", 10_000, 6200))
            .ChurnAssociations("first", "second");

        Assert.Equal("Сильнее всего с признаком «уход» связаны: one, two, three", many.Finding().Headline);
        Assert.Equal("Сильнее всего с признаком «уход» связаны: second", mixed.Finding().Headline);
        Assert.True(mixed["first"].IsResolved);
    }

    [Theory]
    [InlineData(0.5, "0,500", "p = 0,500")]
    [InlineData(0.0042, "0,0042", "p = 0,0042")]
    [InlineData(0.00009, "< 0,0001", "p < 0,0001")]
    [InlineData(double.NaN, "—", "p = —")]
    public void P_values_are_written_with_the_digits_that_tell(double value, string written, string named) =>
        Assert.Equal((written, named), (AssociationFormats.P(value), AssociationFormats.NamedP(value)));

    [Fact]
    public void A_frame_without_rows_allows_no_test()
    {
        var screen = Clients.Where(_ => false).ChurnAssociations("number", "yes", "text");

        Assert.Equal("По этим данным проверить нельзя: number, yes, text.", screen.Finding().Text);
        Assert.NotEmpty(screen.Figure().Data);
        Assert.Contains("number", screen.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_association_whose_bands_fall_together_is_not_called_negligible()
    {
        // Nearly all are 0, so that all quantiles are one, but the few others are all of clients who left.
        var frame = Clients.Derive("heap", row => row.Boolean("churn") == true && row.Index < 60 ? row.Number("number") : 0);

        var finding = frame.ChurnAssociations("heap").Finding();

        Assert.True(finding.IsResolved);
        Assert.DoesNotContain("ничтожная", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_factor_has_its_own_sentence()
    {
        var (strong, none) = (Clients.ChurnAssociations("number")["number"].Finding(), Clients.ChurnAssociations("other")["other"].Finding());

        Assert.Equal(("Number: связь больше случайной", true), (strong.Headline, strong.IsResolved));
        Assert.StartsWith("Тест Манна — Уитни: в одной группе значения чаще больше, чем в другой (p < 0,0001).", strong.Text, StringComparison.Ordinal);
        Assert.Equal(("Other: связи больше случайной не видно", false), (none.Headline, none.IsResolved));
    }

    [Fact]
    public void The_figure_has_a_row_per_factor_and_the_table_names_the_tests()
    {
        var screen = Clients.ChurnAssociations("other", "yes", "number");

        Assert.Equal(3, screen.Figure().Data.OfType<ChurnLab.Charts.ScatterTrace>().Sum(trace => trace.Y!.Count));
        Assert.Equal(["Тест Манна — Уитни", "Хи-квадрат Пирсона", "Тест Манна — Уитни"], screen.ToFrame().Text("Тест"));
        Assert.Contains("&lt; 0,0001", screen.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Throws<FrameException>(() => Clients.ChurnAssociations("nothing"));
        var ids = Cases.Of(("а", "х", 1001, 100)).Derive("id", row => $"№ {row.Index}");
        Assert.Contains("has 1001 different values", Assert.Throws<FrameException>(() => ids.ChurnAssociations("id")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => Clients.ChurnAssociations("yes")["number"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => AssociationScreen.Of(Clients, "churn", ["yes"], new() { Level = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssociationScreen.Of(Clients, "churn", ["yes"], new() { Bands = 1 }));
    }

    private static Frame Made(int count)
    {
        var random = RandomStream.Of(3, 0);
        var rows = Enumerable.Range(0, count).Select(_ =>
        {
            var left = random.NextDouble() < 0.4;
            var (number, other) = (random.NextDouble() + (left ? 0.4 : 0), random.NextDouble());
            var yes = random.NextDouble() < (left ? 0.6 : 0.4);
            return (Left: left, Number: number, Other: other, Yes: yes, Text: random.NextBelow(3), Rare: random.NextBelow(130) == 0);
        }).ToList();
        return new Frame(
            new NumberColumn("number", rows.Select(row => (double?)row.Number)),
            new NumberColumn("other", rows.Select(row => (double?)row.Other)),
            new BooleanColumn("yes", rows.Select(row => (bool?)row.Yes)),
            new BooleanColumn("rare", rows.Select(row => (bool?)row.Rare)),
            new TextColumn("text", rows.Select(row => "абв"[(int)row.Text].ToString())),
            new BooleanColumn("churn", rows.Select(row => (bool?)row.Left)));
    }
}
