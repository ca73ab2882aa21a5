using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Associations;

public sealed class CollinearityScreenTests
{
    private const string Same = "rev_prev";
    private const string Again = "rev_cur";
    private const string Alone = "pages";

    private static readonly CollinearityScreen Screen = CollinearityScreen.Of(Clients(noise: 0.1), Same, Again, Alone);

    [Fact]
    public void A_column_that_repeats_another_is_called_redundant()
    {
        var finding = Screen.Finding();

        Assert.True(finding.IsResolved);
        Assert.StartsWith("Повторяют другие: ", finding.Headline, StringComparison.Ordinal);
        Assert.Contains("Теснее всего связаны", finding.Text, StringComparison.Ordinal);
        Assert.True(Screen.Inflation(Same) > 50 && Screen.Inflation(Again) > 50);
        Assert.InRange(Screen.Inflation(Alone), 1, 1.2);
    }

    [Fact]
    public void Numbers_that_say_different_things_can_all_be_kept()
    {
        var screen = CollinearityScreen.Of(Clients(noise: 3), Same, Again, Alone);

        Assert.False(screen.Finding().IsResolved);
        Assert.Equal("Лишних чисел нет", screen.Finding().Headline);
        Assert.InRange(screen.Inflation(Same), 1, 2);
    }

    [Fact]
    public void Correlations_are_the_same_either_way_and_those_of_Spearman()
    {
        var clients = Clients(noise: 0.1);
        double[] Values(string name) => [.. clients.Number(name).Select(value => value!.Value)];

        Assert.Equal(Correlation.Spearman(Values(Same), Values(Alone)).Effect!.Value, Screen.Spearman(Same, Alone), 12);
        Assert.Equal(Screen.Spearman(Same, Alone), Screen.Spearman(Alone, Same));
    }

    [Fact]
    public void A_column_that_does_not_vary_has_neither_and_disturbs_no_other()
    {
        var clients = Clients(noise: 0.1).With(new NumberColumn("errors", Enumerable.Repeat((double?)2, 60)));
        var screen = CollinearityScreen.Of(clients, Same, "errors", Again);

        Assert.True(double.IsNaN(screen.Inflation("errors")) && double.IsNaN(screen.Spearman("errors", Same)));
        Assert.Equal(CollinearityScreen.Of(clients, Same, Again).Inflation(Same), screen.Inflation(Same), 9);
        Assert.DoesNotContain("NaN", screen.ToText(), StringComparison.Ordinal);
        Assert.True(screen.Finding().IsResolved);
        Assert.NotEmpty(screen.Figure().ToJson());
    }

    [Fact]
    public void Where_nothing_varies_nothing_is_redundant()
    {
        var frame = new Frame(new NumberColumn("a", Enumerable.Repeat((double?)2, 10)), new NumberColumn("b", Enumerable.Repeat((double?)5, 10)));
        var screen = CollinearityScreen.Of(frame, "a", "b");

        Assert.False(screen.Finding().IsResolved);
        Assert.NotEmpty(screen.ToHtml());
    }

    [Fact]
    public void Rows_with_a_missing_value_are_left_out()
    {
        var clients = Clients(noise: 0.1);
        var holes = clients.With(new NumberColumn(Alone, clients.Number(Alone).Select((value, row) => row < 5 ? null : value)));
        var rest = clients.Take([.. Enumerable.Range(5, 55)]);
        var (screen, expected) = (CollinearityScreen.Of(holes, Same, Again, Alone), CollinearityScreen.Of(rest, Same, Again, Alone));

        Assert.Equal(expected.Inflation(Same), screen.Inflation(Same), 9);
        Assert.Equal(expected.Spearman(Same, Alone), screen.Spearman(Same, Alone), 12);
        Assert.Equal(CollinearityScreen.Of(clients, Same, Again).Spearman(Same, Again), screen.Spearman(Same, Again), 12);
    }

    [Fact]
    public void What_cannot_be_looked_at_is_refused()
    {
        var copy = Clients(noise: 0.1).Derive("copy", row => row.Number(Same) * 2);

        Assert.StartsWith(
            "There are 1 columns; expected 2 or more.",
            Assert.Throws<ArgumentException>(() => CollinearityScreen.Of(copy, Same)).Message,
            StringComparison.Ordinal);
        Assert.Throws<RegressionException>(() => CollinearityScreen.Of(copy, Same, "copy"));
        Assert.Throws<FrameException>(() => CollinearityScreen.Of(copy, Same, "нет"));
        Assert.StartsWith(
            "'errors' was not looked at; there are rev_prev, rev_cur, pages.",
            Assert.Throws<ArgumentException>(() => Screen.Inflation("errors")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Variance_inflation_and_correlation_of_the_original_are_as_known()
    {
        var clients = EshopData.Load(Path.GetDirectoryName(RealData.PathOf("eshop"))!).Clients;
        string[] numbers = [.. EshopFeatures.Names.Except([EshopColumns.Service, EshopColumns.Consent, EshopColumns.Category], StringComparer.Ordinal)];
        var screen = CollinearityScreen.Of(clients, numbers);

        Assert.Equal(
            [4.26, 3.90, 1.61, 1.53, 1.42],
            new[] { "rev_prev", "rev_cur", "rev_prev2", "min_prev", "pages" }.Select(name => Math.Round(screen.Inflation(name), 2)));
        Assert.Equal(0.88, screen.Spearman("rev_prev", "rev_cur"), 0.005);
        Assert.Equal("Лишних чисел нет", screen.Finding().Headline);
        Assert.Contains("VIF — 4,3", screen.Finding().Text, StringComparison.Ordinal);
    }

    private static Frame Clients(double noise)
    {
        var random = RandomStream.Of(8, 0);
        double Normal() => NormalDistribution.Quantile(random.NextDouble());
        double?[] first = [.. Enumerable.Range(0, 60).Select(_ => (double?)Normal())];
        return new Frame(
            new NumberColumn(Same, first),
            new NumberColumn(Again, first.Select(value => (double?)(value!.Value + (noise * Normal())))),
            new NumberColumn(Alone, first.Select(_ => (double?)Normal())));
    }
}
