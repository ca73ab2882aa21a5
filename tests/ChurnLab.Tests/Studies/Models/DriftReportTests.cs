using ChurnLab.Learning;
using ChurnLab.Studies.Models;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Models;

public sealed class DriftReportTests
{
    // Python: p, q = 50.5/101, 20.5/101; (q-p)*log(q/p) + (p-q)*log((1-q)/(1-p)); scipy.stats.chi2.sf(that/(1/100+1/100), 1)
    [Fact]
    public void The_index_and_its_chance_are_those_of_the_formula()
    {
        var drift = Compared(Levels(50, 50), Levels(20, 80)).Features[0];

        Assert.Equal(0.4062868212713332, drift.Index, 1e-12);
        Assert.Equal(6.570624852482856e-06, drift.PValue, 1e-12);
        Assert.Equal(DriftStrength.Strong, drift.Strength);
    }

    [Fact]
    public void A_shift_is_told_in_words_with_its_index()
    {
        Assert.Equal(
            "Сдвинулись признаки: популярная категория — сильно (PSI 0,41). Сдвиг велик (PSI от 0,25): на такие риски полагаться нельзя, модель пора обучить "
            + "заново на свежих данных с известным исходом.",
            Said.Plain(Compared(Levels(50, 50), Levels(20, 80)).Finding().Text));
        Assert.Equal(
            "Сдвинулись признаки: популярная категория — заметно (PSI 0,17). Риски могут быть неточными: сверьте их с исходом, когда он станет известен.",
            Said.Plain(Compared(Levels(500, 500), Levels(300, 700)).Finding().Text));
    }

    [Fact]
    public void A_large_index_of_few_clients_is_chance()
    {
        var report = Compared(Levels(50, 50), Levels(2, 8));

        Assert.True(report.Features[0].Index > 0.25);
        Assert.Equal(DriftStrength.None, report.Features[0].Strength);
        Assert.False(report.IsShifted);
    }

    [Fact]
    public void A_shift_beyond_chance_but_below_the_bound_is_none()
    {
        var report = Compared(Levels(5000, 5000), Levels(4500, 5500));

        Assert.True(report.Features[0].PValue < 1e-6);
        Assert.False(report.IsShifted);
    }

    [Fact]
    public void A_level_the_model_does_not_know_is_named_even_if_rare()
    {
        var fitted = Levels(500, 500);
        var report = Compared(fitted, new CategoryFeature("category", Enumerable.Repeat("а", 500).Concat(Enumerable.Repeat("б", 499)).Append("=HYPERLINK()")));

        Assert.True(report.IsShifted);
        Assert.Equal((1, DriftStrength.None), (report.Features[0].UnseenRows, report.Features[0].Strength));
        Assert.Equal(
            "популярная категория: модель не видела значений «=HYPERLINK()», с ними клиентов 1. Риски могут быть неточными: сверьте их с исходом, "
            + "когда он станет известен.",
            Said.Plain(report.Finding().Text));
        Assert.DoesNotContain("<script>", Compared(fitted, new CategoryFeature("category", ["<script>"])).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_moved_within_their_range_are_seen()
    {
        double[] fitted = [.. Enumerable.Range(0, 1000).Select(value => (double)value)];
        var same = Compared(new NumberFeature("tenure", fitted), new NumberFeature("tenure", fitted));
        var moved = Compared(new NumberFeature("tenure", fitted), new NumberFeature("tenure", [.. fitted.Select(value => value * 0.6)]));

        Assert.Equal(0, same.Features[0].Index);
        Assert.Equal(DriftStrength.Strong, moved.Features[0].Strength);
        Assert.Contains("срок с регистрации — сильно", Said.Plain(moved.Finding().Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_above_all_of_the_fit_are_a_part_of_their_own()
    {
        double[] fitted = [.. Enumerable.Range(0, 1000).Select(place => 3.0 + (place % 3))];
        var report = Compared(new NumberFeature("mkt_cur", fitted), new NumberFeature("mkt_cur", [.. fitted.Select(value => value == 5 ? 9 : value)]));

        Assert.Equal(DriftStrength.Strong, report.Features[0].Strength);
    }

    [Fact]
    public void A_missing_value_is_left_out()
    {
        var drift = Compared(new NumberFeature("tenure", [1, 2, 3, double.NaN]), new NumberFeature("tenure", [1, 2, 3, double.NaN, double.NaN]));

        Assert.False(drift.IsShifted);
        var column = new NumberFeature("tenure", [1, 2, 3, double.NaN]);
        Assert.Equal(3, FeatureProfile.Of(column).CountsOf(column).Sum());
    }

    [Fact]
    public void A_profile_comes_back_from_its_numbers_and_keeps_no_extreme()
    {
        var numbers = FeatureProfile.Of(new NumberFeature("tenure", [.. Enumerable.Range(0, 101).Select(value => (double)value)])).Numbers().ToDictionary();
        var levels = FeatureProfile.Of(Levels(30, 70)).Numbers().ToDictionary();

        Assert.Equal([20, 40, 60, 80], numbers.Where(pair => pair.Key.Contains("bound", StringComparison.Ordinal)).Select(pair => pair.Value));
        Assert.Equal(numbers, FeatureProfile.Read("tenure", false, numbers)!.Numbers().ToDictionary());
        Assert.Equal(new Dictionary<string, double> { ["feature.category.level.а"] = 0.3, ["feature.category.level.б"] = 0.7 }, levels);
        Assert.Equal(levels, FeatureProfile.Read("category", true, levels)!.Numbers().ToDictionary());
        Assert.Null(FeatureProfile.Read("category", true, numbers));
    }

    [Fact]
    public void The_feature_that_moved_most_stands_first()
    {
        var fitted = new FeatureTable(Levels(50, 50), new NumberFeature("tenure", [.. Enumerable.Range(0, 100).Select(value => (double)value)]));
        var report = DriftReport.Of(
            [.. fitted.Columns.Select(FeatureProfile.Of)],
            100,
            new FeatureTable(Levels(50, 50), new NumberFeature("tenure", [.. Enumerable.Range(0, 100).Select(value => value / 2.0)])));

        Assert.Equal(["tenure", "category"], report.Features.Select(feature => feature.Feature));
        Assert.Contains("Срок с регистрации", report.ToText(), StringComparison.Ordinal);
    }

    private static CategoryFeature Levels(int first, int second) =>
        new("category", Enumerable.Repeat("а", first).Concat(Enumerable.Repeat("б", second)));

    private static DriftReport Compared(FeatureColumn fitted, FeatureColumn found) =>
        DriftReport.Of([FeatureProfile.Of(fitted)], fitted.Length, new FeatureTable(found));
}
