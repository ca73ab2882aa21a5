using ChurnLab.Charts;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class LoyaltySlicesTests
{
    private static readonly LoyaltyUseOptions Fast = new() { Replicates = 30 };

    private static readonly TinyAccount[] OldAreMissed =
    [
        .. TinyLoyalty.Many(400, 44, 0.1), .. TinyLoyalty.Many(100, 30, 0.1).Select(account => account with { Age = 65 }),
    ];

    // Python: R = O/E; f = sum of (closes - R*.1)**2 * n/(n-1), at least sum of .1*.9; R -+ norm.ppf((1 + level)/2)*sqrt(f)/E, level .95 and 1 - .05/8
    [Fact]
    public void Closings_are_set_against_closings_told_with_the_spread_over_clients()
    {
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(OldAreMissed), Fast);
        var old = slices.Slices.Single(slice => slice is { Trait: SliceTrait.Age, Rows: 100 });

        Assert.Equal(8, slices.Slices.Count);
        Assert.Equal([1.48, 1.1684351373821409, 1.791564862617859], new[] { slices.All.Ratio.Value, slices.All.Ratio.Lower, slices.All.Ratio.Upper }, Near);
        Assert.Equal([3, 1.7406421955787867, 4.259357804421214], new[] { old.Ratio.Value, old.Ratio.Lower, old.Ratio.Upper }, Near);
        Assert.Equal((10, 30, 0.1, 0.3), (Math.Round(old.Expected, 9), old.Observed, Math.Round(old.Told, 9), old.True));
    }

    [Fact]
    public void A_slice_is_off_where_it_is_more_so_than_all_accounts()
    {
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(OldAreMissed), Fast);
        var finding = slices.Finding();

        Assert.Equal(["от 60 лет"], slices.Slices.Where(slice => slice.IsOff).Select(slice => slice.Name));
        Assert.True(slices.All.IsOff && finding.IsResolved);
        Assert.Equal("Риск неверен в части срезов: 1 срез из 8", Said.Plain(finding.Headline));
        Assert.Equal(
            "Уровень сдвинут у всех: закрытий в 1,48 (от 1,17 до 1,79) раза больше обещанного (меньше единицы — меньше обещанного), поэтому срезы "
            + "сравниваются с общим уровнем. Закрытий больше, чем обещано: возраст, от 60 лет — 3,00 (от 1,74 до 4,26). Риск здесь занижен, и звонки "
            + "обойдут тех, кому они нужны. Среди них пол или возраст: при одном пороге такие люди получают разное внимание не по своей вине, поэтому "
            + "до звонков уровень для них надо поправить и проверить на новых данных.",
            Said.Plain(finding.Text));
    }

    [Fact]
    public void Chances_that_are_right_are_off_nowhere()
    {
        TinyAccount[] right =
        [
            .. TinyLoyalty.Many(200, 20, 0.1).Select(account => account with { Traits = NpfTraits.Male }), .. TinyLoyalty.Many(200, 60, 0.3),
        ];
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(right), Fast);

        Assert.DoesNotContain(slices.Slices.Append(slices.All), slice => slice.IsOff);
        Assert.False(slices.Finding().IsResolved);
        Assert.Contains("Проверено 8 срезов: ни в одном", Said.Plain(slices.Finding().Text), StringComparison.Ordinal);
    }

    [Fact]
    public void No_closing_where_few_were_told_may_be_chance()
    {
        TinyAccount[] accounts =
        [
            .. TinyLoyalty.Many(300, 30, 0.1), .. TinyLoyalty.Many(30, 0, 0.1).Select(account => account with { Type = 2 }),
            .. TinyLoyalty.Many(300, 0, 0.1).Select(account => account with { Type = 3 }), .. TinyLoyalty.Many(300, 60, 0.1),
        ];

        var slices = LoyaltySlices.Of(TinyLoyalty.Of(accounts), Fast).Slices.Where(slice => slice.Trait == SliceTrait.Contributions).ToList();

        Assert.Equal([false, true], slices.Skip(1).Select(slice => slice.IsOff));
        Assert.Equal(0, slices[1].Ratio.Lower);
    }

    [Fact]
    public void Accounts_of_one_client_widen_the_interval()
    {
        TinyAccount[] apart = [.. Enumerable.Range(0, 400).Select(number => new TinyAccount(0.25, number % 20 % 4 == 0))];
        TinyAccount[] together = [.. apart.Select((account, number) => account with { Client = number % 20 })];

        var (one, other) = (LoyaltySlices.Of(TinyLoyalty.Of(together), Fast).All, LoyaltySlices.Of(TinyLoyalty.Of(apart), Fast).All);

        Assert.Equal((20, 400), (one.Clients, other.Clients));
        Assert.True(one.Ratio.Upper - one.Ratio.Lower > 4 * (other.Ratio.Upper - other.Ratio.Lower));
    }

    [Fact]
    public void Slices_of_a_trait_hold_every_account_once()
    {
        var slices = LoyaltySlices.Of(GeneratedLoyalty.Risks, Fast);

        Assert.All(slices.Slices.GroupBy(slice => slice.Trait), trait =>
        {
            Assert.Equal(slices.All.Rows, trait.Sum(slice => slice.Rows));
            Assert.Equal(slices.All.Observed, trait.Sum(slice => slice.Observed));
            Assert.Equal(slices.All.Expected, trait.Sum(slice => slice.Expected), 1e-6);
        });
        Assert.Equal(7, slices.Slices.Select(slice => slice.Trait).Distinct().Count());
        Assert.True(slices.All.Area.Lower > 0.5);
    }

    [Fact]
    public void Years_are_those_of_the_quarters_told_of()
    {
        TinyAccount[] accounts = [.. TinyLoyalty.Many(20, 4, 0.1)];
        var risks = TinyLoyalty.Of(TinyLoyalty.History(accounts), accounts, Quarter.Of(2020, 3), Quarter.Of(2020, 4), Quarter.Of(2021, 1));

        var years = LoyaltySlices.Of(risks, Fast).Slices.Where(slice => slice.Trait == SliceTrait.Year);

        Assert.Equal([("2020", 40), ("2021", 20)], years.Select(slice => (slice.Name, slice.Rows)));
    }

    [Fact]
    public void Bounds_of_bands_belong_to_the_upper_one()
    {
        TinyAccount[] accounts = [.. new[] { -1, 18, 29, 30, 59, 60, 90 }.Select(age => new TinyAccount(0.1) { Age = age, Scheme = NpfHistory.NoScheme })];
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(accounts), Fast).Slices;

        Assert.Equal(
            [("до 29 лет", 2), ("30–39 лет", 1), ("50–59 лет", 1), ("от 60 лет", 2), ("не указан", 1)],
            slices.Where(slice => slice.Trait == SliceTrait.Age).Select(slice => (slice.Name, slice.Rows)));
        Assert.Equal([("схема не указана", 7)], slices.Where(slice => slice.Trait == SliceTrait.Scheme).Select(slice => (slice.Name, slice.Rows)));
        Assert.All(slices, slice => Assert.True(double.IsNaN(slice.Area.Value)));
    }

    [Fact]
    public void Schemes_are_told_apart_by_their_accounts()
    {
        TinyAccount[] accounts =
        [
            .. Enumerable.Range(0, 19).Select(number => new TinyAccount(0.1)
            {
                Scheme = number < 10 ? 1 : 2, Traits = number == 3 ? NpfTraits.Cabinet : NpfTraits.None,
            }),
        ];
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(accounts), Fast).Slices;

        Assert.Equal([("до 9", 9), ("10–99", 10)], slices.Where(slice => slice.Trait == SliceTrait.Scheme).Select(slice => (slice.Name, slice.Rows)));
        Assert.Equal([("нет", 18), ("есть", 1)], slices.Where(slice => slice.Trait == SliceTrait.Cabinet).Select(slice => (slice.Name, slice.Rows)));
    }

    [Fact]
    public void The_figure_has_a_row_per_slice()
    {
        var slices = LoyaltySlices.Of(TinyLoyalty.Of(OldAreMissed), Fast);

        var points = slices.Figure().Data.OfType<ScatterTrace>()
            .Where(trace => trace.Mode == ScatterMode.Markers && trace.X is not null)
            .SelectMany(trace => trace.X!.Where(value => !value.IsMissing).Select(value => Math.Round(value.Number, 9))).ToList();

        Assert.Equal(slices.Slices.Select(slice => Math.Round(slice.Ratio.Value, 9)).Order(), points.Order());
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
