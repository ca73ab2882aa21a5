using System.Globalization;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltyThemesTests
{
    [Fact]
    public void Features_of_a_theme_are_added_up_before_their_size_is_taken()
    {
        double[] first = [.. Enumerable.Range(0, 400).Select(row => (double)(row % 20))];
        double[] second = [.. first.Select(value => -value)];
        double[] third = [.. Enumerable.Range(0, 400).Select(row => (double)(row / 20))];
        var table = new FeatureTable(
            new NumberFeature("recency_days", first), new NumberFeature("paid_4", second), new NumberFeature("age", third));
        var target = Target.Binary([.. Enumerable.Range(0, 400).Select(row => first[row] + third[row] > 19)]);
        var model = new GradientBoostingClassifier { Iterations = 20, ColumnSample = 0.7, Seed = 3 }.Fit(table, target);
        var values = TreeExplainer.Of(model).Explain(table);

        var themes = LoyaltyThemes.Of(values, NpfFeatures.All, slope: 1);

        Assert.Equal([LoyaltyTheme.Payments, LoyaltyTheme.Person], themes.Themes);
        for (var row = 0; row < 400; row += 13)
            Assert.Equal(values[row, 0] + values[row, 1], themes[row, LoyaltyTheme.Payments], 12);
        var sums = Enumerable.Range(0, 400).Select(row => values[row, 2]).ToList();
        var mean = sums.Average();
        Assert.Equal(sums.Average(sum => Math.Abs(sum - mean)), themes.Strength(LoyaltyTheme.Person), 12);
    }

    [Fact]
    public void Themes_are_ranked_by_how_far_they_move_the_calibrated_odds()
    {
        double[] age = [.. Enumerable.Range(0, 400).Select(row => (double)(row % 20))];
        double[] paid = [.. Enumerable.Range(0, 400).Select(row => (double)(row / 20))];
        var table = new FeatureTable(new NumberFeature("age", age), new NumberFeature("paid_4", paid), new NumberFeature("key_rate", new double[400]));
        var target = Target.Binary([.. Enumerable.Range(0, 400).Select(row => age[row] + (0.3 * paid[row]) > 12)]);
        var model = new GradientBoostingClassifier { Iterations = 20, Seed = 3 }.Fit(table, target);
        var values = TreeExplainer.Of(model).Explain(table);

        var themes = LoyaltyThemes.Of(values, NpfFeatures.All, slope: 0.5);

        var shift = (100 * (Math.Exp(0.5 * themes.Strength(LoyaltyTheme.Person)) - 1)).ToString("0", CultureInfo.InvariantCulture);
        Assert.StartsWith(
            $"Темы по тому, на сколько они в среднем сдвигают шансы закрытия: клиент — на {shift} %; взносы — на ",
            Said.Plain(themes.Finding().Text),
            StringComparison.Ordinal);
        Assert.Equal("Сильнее всего счета различает тема «клиент»", themes.Finding().Headline);
        Assert.NotEmpty(themes.Figure().Data);
    }

    [Fact]
    public void Where_accounts_are_told_alike_no_theme_is_named()
    {
        var table = new FeatureTable(new NumberFeature("age", new double[50]));
        var target = Target.Binary([.. Enumerable.Range(0, 50).Select(row => row % 2 == 0)]);
        var values = TreeExplainer.Of(new GradientBoostingClassifier { Iterations = 2 }.Fit(table, target)).Explain(table);

        var themes = LoyaltyThemes.Of(values, NpfFeatures.All, slope: 1);

        Assert.False(themes.Finding().IsResolved);
        Assert.Equal("Темы счета не различают", themes.Finding().Headline);
    }

    [Fact]
    public void Every_feature_of_the_panel_has_a_theme()
    {
        var themes = NpfFeatures.All.Select(feature => LoyaltyThemes.ThemeOf(feature.Name, NpfFeatures.All)).ToList();

        Assert.DoesNotContain(LoyaltyTheme.Own, themes);
        Assert.Equal(Enum.GetValues<LoyaltyTheme>().Length - 1, themes.Distinct().Count());
        Assert.Equal(LoyaltyTheme.Economy, LoyaltyThemes.ThemeOf(HazardRows.Season, NpfFeatures.All));
        var own = PanelFeature.Of("own", "своё", "", _ => 0);
        Assert.Equal(LoyaltyTheme.Own, LoyaltyThemes.ThemeOf("own", [own]));
    }
}
