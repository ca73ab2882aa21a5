using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class RegionLoyaltyTests
{
    private static readonly TinyAccount[] Mixed =
    [
        .. TinyLoyalty.Many(100, 40, 0.2).Select(account => account with { Region = 5, Balance = 2_000_000 }),
        .. TinyLoyalty.Many(400, 40, 0.1).Select(account => account with { Region = 60, Balance = 100_000 }),
        .. TinyLoyalty.Many(10, 1, 0.1).Select(account => account with { Region = NpfSnapshot.NoRegion, Balance = 0 }),
    ];

    [Fact]
    public void Accounts_money_and_closings_are_counted_by_region()
    {
        var regions = RegionLoyalty.Of(TinyLoyalty.Of(Mixed)).Regions;

        Assert.Equal([5, 60, null], regions.Select(region => region.Region?.Index));
        Assert.Equal([(100, 40), (400, 40), (10, 1)], regions.Select(region => (region.Open, region.Closings)));
        Assert.Equal([40_000_000, 4_000_000, 0], regions.Select(region => Math.Round(region.MoneyAtRisk, 3)));
        Assert.Equal([0.2, 0.1, 0.1], regions.Select(region => Math.Round(region.Told, 12)));
        Assert.Equal("регион не указан", regions[2].Name);
    }

    [Fact]
    public void Accounts_of_different_clients_have_the_exact_interval()
    {
        var (found, expected) = (RegionLoyalty.Of(TinyLoyalty.Of(Mixed)).Regions[0].True, Proportion.ClopperPearson(40, 100));

        Assert.Equal((expected.Value, expected.Lower, expected.Upper), (found.Value, found.Lower, found.Upper), Near);
    }

    // Python: deff = (3*(2*.7)**2 + 7*(2*.3)**2)*10/9 / (.3*.7*20*20/19); n = 20/deff;
    // beta.ppf(.025, .3*n, .7*n + 1), beta.ppf(.975, .3*n + 1, .7*n); beta.ppf(.975, 1, 10)
    [Fact]
    public void Accounts_of_one_client_count_less()
    {
        var doubled = RegionLoyalty.Of(TinyLoyalty.Of([.. Pairs(closing: 3)]));
        var none = RegionLoyalty.Of(TinyLoyalty.Of([.. Pairs(closing: 0)]));

        Assert.Equal((0.3, 0.06275994687405446, 0.6624067368874034), (doubled.Total.True.Value, doubled.Total.True.Lower, doubled.Total.True.Upper), Near);
        Assert.Equal((0, 0, 0.3084971078187608), (none.Total.True.Value, none.Total.True.Lower, none.Total.True.Upper), Near);
    }

    [Fact]
    public void A_region_whose_only_client_left_is_not_told_apart()
    {
        TinyAccount[] accounts = [.. TinyLoyalty.Many(300, 9, 0.03), new TinyAccount(0.03, Closes: true) { Region = 60 }];

        var region = RegionLoyalty.Of(TinyLoyalty.Of(accounts)).Regions.Single(one => one.Region?.Index == 60);

        Assert.Equal((1, 1, false), (region.Known, region.Closings, region.IsOther));
    }

    [Fact]
    public void Regions_add_up_to_all_accounts()
    {
        var risks = GeneratedLoyalty.Risks;
        var regions = RegionLoyalty.Of(risks, new LoyaltyUseOptions { Horizon = LoyaltyHorizon.Quarter });
        var now = Enumerable.Range(0, risks.Count).Where(row => risks.Quarters[row] == regions.Last).ToList();

        Assert.Equal(Quarter.Of(2021, 2), regions.Last);
        Assert.Equal(now.Count, regions.Regions.Sum(region => region.Open));
        Assert.Equal(risks.Count, regions.Regions.Sum(region => region.Known));
        Assert.Equal(now.Sum(row => risks.Next[row] * Math.Max(0, risks.Balance(row))), regions.Regions.Sum(region => region.MoneyAtRisk), 1e-3);
        Assert.Equal(regions.Total.MoneyAtRisk, regions.Regions.Sum(region => region.MoneyAtRisk), 1e-3);
        Assert.Equal(Enumerable.Range(0, risks.Count).Count(row => risks.ClosesNext(row) == true), regions.Regions.Sum(region => region.Closings));
        Assert.All(regions.Regions, region => Assert.InRange(region.True.Value, region.True.Lower, region.True.Upper));
    }

    [Fact]
    public void Money_is_that_of_the_last_quarter_and_closings_those_of_all()
    {
        var regions = RegionLoyalty.Of(TinyLoyalty.Of(TinyLoyalty.History(Mixed), Mixed, TinyLoyalty.Now.Plus(-1), TinyLoyalty.Now));

        Assert.Equal((510, 1020, 162), (regions.Total.Open, regions.Total.Known, regions.Total.Closings));
        Assert.Equal(44_000_000, regions.Total.MoneyAtRisk, 1e-3);
    }

    [Fact]
    public void Regions_that_are_other_are_named()
    {
        var finding = RegionLoyalty.Of(TinyLoyalty.Of(Mixed)).Finding();
        var (five, sixty) = (RegionTable.Default.Regions[5].Name, RegionTable.Default.Regions[60].Name);

        Assert.True(finding.IsResolved);
        Assert.Equal($"Регионов, где счета закрывают не как у всех, — 2; больше всего денег под риском — {five}", Said.Plain(finding.Headline));
        Assert.StartsWith(
            $"Больше всего денег под риском — {five}: 40,0 млн ₽ из 44,0 млн ₽ за год, или 91 %; счетов там 20 %. "
            + $"Чаще, чем у всех, закрывают счета: {five} — 40,0 % (от ",
            Said.Plain(finding.Text),
            StringComparison.Ordinal);
        Assert.Contains($"Реже, чем у всех, закрывают счета: {sixty} — 10,0 % (от ", Said.Plain(finding.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_that_are_alike_are_said_to_be()
    {
        TinyAccount[] alike =
        [
            .. Enumerable.Range(0, 200).Select(number => new TinyAccount(0.1, number % 10 == 0) { Region = number % 20 < 10 ? 1 : 2 }),
        ];
        var unknown = RegionLoyalty.Of(TinyLoyalty.At(Quarter.Of(2022, 3), alike));

        Assert.False(RegionLoyalty.Of(TinyLoyalty.Of(alike)).Finding().IsResolved);
        Assert.EndsWith("не отличается от общей больше, чем случайно.", RegionLoyalty.Of(TinyLoyalty.Of(alike)).Finding().Text, StringComparison.Ordinal);
        Assert.EndsWith("не узнать.", unknown.Finding().Text, StringComparison.Ordinal);
        Assert.Equal((0, true), (unknown.Total.Known, double.IsNaN(unknown.Total.True.Value)));
    }

    [Fact]
    public void The_map_has_a_bubble_for_each_known_region()
    {
        var bubbles = RegionLoyalty.Of(TinyLoyalty.Of(Mixed)).Map().Data.OfType<ScatterTrace>()
            .Single(trace => trace.Mode is ScatterMode.Markers or ScatterMode.MarkersText);

        Assert.Equal(2, bubbles.X!.Count);
        Assert.Empty(RegionLoyalty.Of(TinyLoyalty.Of([.. Mixed.Where(account => account.Region < 0)])).Map().Data);
    }

    [Fact]
    public void Nothing_is_refused() => Assert.Throws<InsightException>(() => RegionLoyalty.Of(
        TinyLoyalty.Of(TinyLoyalty.History(Mixed), [], TinyLoyalty.Now)));

    // Two accounts each of ten clients, who close both or none.
    private static IEnumerable<TinyAccount> Pairs(int closing) =>
        Enumerable.Range(0, 20).Select(number => new TinyAccount(0.2, number % 10 < closing) { Client = number % 10 });

    private static bool Near((double, double, double) one, (double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) < 1e-9;
}
