using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Learning;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class LoyaltyDriftTests
{
    private static readonly Quarter First = Quarter.Of(2021, 1);

    // Python: p, q = 50.5/101, 20.5/101; (q-p)*log(q/p) + (p-q)*log((1-q)/(1-p))
    [Fact]
    public void Each_quarter_is_compared_with_the_rows_of_the_fit()
    {
        var drift = LoyaltyDrift.Of(Table([(50, 50)]), Table([(20, 80), (50, 50)]), Quarters(First.Plus(1), First));

        Assert.Equal([First, First.Plus(1)], drift.Quarters.Select(quarter => quarter.Quarter));
        Assert.Equal([0, 0.4062868212713332], drift.Quarters.Select(quarter => Math.Round(quarter.Report.Features[0].Index, 12)), Near);
        Assert.Equal(["paid_4"], drift.Moved.Select(feature => feature.Feature));
        Assert.Equal(100, drift.Quarters[0].Report.Rows);
    }

    [Fact]
    public void What_moved_is_told_with_the_quarter_from_which_on()
    {
        var finding = LoyaltyDrift.Of(Table([(50, 50)]), Table([(50, 50), (20, 80), (20, 80)]), Quarters(First, First.Plus(1), First.Plus(2))).Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("К 2021Q3 сдвинулось признаков: 1", finding.Headline);
        Assert.Equal(
            "К 2021Q3 сдвинулись признаки (1 из 2): взносы за последние 4 квартала (PSI 0,41). Сильно (PSI от 0,25) — 1; первый такой сдвиг — 2021Q2. "
            + "Обещанные риски надо сверять с исходами, а модель — обучать заново на свежих кварталах.",
            Said.Plain(finding.Text));
    }

    [Fact]
    public void What_came_back_has_not_moved()
    {
        var finding = LoyaltyDrift.Of(Table([(50, 50)]), Table([(20, 80), (50, 50)]), Quarters(First, First.Plus(1))).Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("Счета 2021Q2 похожи на те, на которых обучена модель", finding.Headline);
    }

    [Fact]
    public void The_heat_map_has_a_row_per_feature_the_farthest_first()
    {
        var map = (HeatmapTrace)LoyaltyDrift.Of(Table([(50, 50)]), Table([(20, 80), (50, 50)]), Quarters(First, First.Plus(1))).Figure().Data.Single();

        Assert.Equal(["Взносы за последние 4 квартала", "Возраст"], map.Y!.Select(value => value.Text!.ToString()));
        Assert.Equal(2, map.X!.Count);
        Assert.Equal(0.4062868212713332, map.Z![0][0].Number, 1e-12);
    }

    [Fact]
    public void A_feature_without_values_in_the_fit_is_left_out()
    {
        var fitted = new FeatureTable([.. Table([(50, 50)]).Columns, new NumberFeature("empty", Enumerable.Repeat(double.NaN, 100).ToArray())]);
        var later = new FeatureTable([.. Table([(50, 50)]).Columns, new NumberFeature("empty", new double[100])]);

        Assert.Equal(2, LoyaltyDrift.Of(fitted, later, Quarters(First)).Quarters[0].Report.Features.Count);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Contains("100 later ones and 200 quarters", Assert.Throws<InsightException>(
            () => LoyaltyDrift.Of(Table([(50, 50)]), Table([(50, 50)]), Quarters(First, First))).Message, StringComparison.Ordinal);
        Assert.Throws<LearningException>(() => LoyaltyDrift.Of(Table([(50, 50)]), Table([(50, 50)]).Select("age"), Quarters(First)));
    }

    // A feature of two values in parts of a hundred rows each, and one that never moves.
    private static FeatureTable Table((int Zeros, int Ones)[] parts) => new(
        new CategoryFeature("paid_4", parts.SelectMany(part => Enumerable.Repeat("нет", part.Zeros).Concat(Enumerable.Repeat("да", part.Ones)))),
        new NumberFeature("age", parts.SelectMany(_ => Enumerable.Range(0, 100).Select(value => (double)value)).ToArray()));

    private static List<Quarter> Quarters(params Quarter[] quarters) => [.. quarters.SelectMany(quarter => Enumerable.Repeat(quarter, 100))];

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
