using ChurnLab.Charts;
using ChurnLab.Insight;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class LoyaltyGainsTests
{
    private static readonly LoyaltyUseOptions Fast = new() { Replicates = 60 };

    // Closings are third, first and sixth of the queue; 100 of 600 roubles, then 400 of 600.
    private static readonly TinyAccount[] Ten =
    [
        new(0.2), new(0.7, true) { Balance = 300 }, new(0.9, true) { Balance = 100 }, new(0.8), new(0.1), new(0.6),
        new(0.5), new(0.4, true) { Balance = 200 }, new(0.3), new(0.05) { Balance = 7_000 },
    ];

    [Fact]
    public void Closings_and_money_are_counted_from_the_greatest_chance_on()
    {
        var gains = LoyaltyGains.Of(TinyLoyalty.Of(Ten), Fast);

        Assert.Equal((10, 3, 600.0), (gains.Accounts, gains.Closings, gains.MoneyClosed));
        Assert.Equal(1 / 3.0, gains.Points[2].Capture.Value, 1e-12);
        Assert.Equal(1 / 6.0, gains.Points[2].Money.Value, 1e-12);
        Assert.Equal(10 / 3.0, gains.Points[2].Lift.Value, 1e-12);
        Assert.Equal((1.0, 1.0), (gains.Points[2].Accounts, gains.Points[2].Closings));
        Assert.Equal(2 / 3.0, gains.At(0.3).Capture.Value, 1e-12);
        Assert.Equal(4 / 6.0, gains.At(0.3).Money.Value, 1e-12);
    }

    [Fact]
    public void Equal_chances_find_as_much_as_a_shuffled_order()
    {
        var gains = LoyaltyGains.Of(TinyLoyalty.Of([.. TinyLoyalty.Many(50, 5, 0.1)]), Fast);

        Assert.All(gains.Points, point => Assert.Equal(point.Share, point.Capture.Value, 1e-12));
        Assert.All(gains.Points, point => Assert.Equal(1, point.Lift.Upper, 1e-9));
        Assert.False(gains.IsResolved);
    }

    [Fact]
    public void All_accounts_hold_all_closings_and_all_money()
    {
        var all = LoyaltyGains.Of(GeneratedLoyalty.Risks, Fast).At(1);

        Assert.Equal((1.0, 1.0, 1.0), (all.Capture.Value, all.Money.Value, all.Lift.Value));
        Assert.Equal((1.0, 1.0), (all.Capture.Lower, all.Money.Lower));
    }

    [Fact]
    public void Gains_of_generated_accounts_are_those_of_a_sorted_list()
    {
        var risks = GeneratedLoyalty.Risks;
        var rows = Enumerable.Range(0, risks.Count).OrderByDescending(row => risks.Year[row]).ToList();
        var tenth = rows.Take(risks.Count / 10).ToList();

        var gains = LoyaltyGains.Of(risks, Fast);

        Assert.Equal(rows.Count(row => risks.ClosesInYear(row) == true), gains.Closings);
        Assert.Equal(tenth.Count(row => risks.ClosesInYear(row) == true), gains.Points[2].Closings, 1.0);
        Assert.Equal(
            tenth.Where(row => risks.ClosesInYear(row) == true).Sum(risks.Balance) / gains.MoneyClosed, gains.Points[2].Money.Value, 0.01);
        Assert.True(gains.IsResolved);
        Assert.True(gains.Points[2].Lift.Lower > 1);
    }

    [Fact]
    public void The_quarter_has_its_own_chances_and_closings()
    {
        var risks = GeneratedLoyalty.Risks;

        var gains = LoyaltyGains.Of(risks, Fast with { Horizon = LoyaltyHorizon.Quarter });

        Assert.Equal(Enumerable.Range(0, risks.Count).Count(row => risks.ClosesNext(row) == true), gains.Closings);
        Assert.Contains("за квартал", gains.Finding().Text + gains.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_of_one_client_are_one_piece_of_evidence()
    {
        TinyAccount[] apart = [.. Enumerable.Range(0, 400).Select(number => new TinyAccount(1 - (number % 20 / 20.0), number % 20 % 3 == 0))];
        TinyAccount[] together = [.. apart.Select((account, number) => account with { Client = number % 20 })];
        double Width(TinyAccount[] accounts) => LoyaltyGains.Of(TinyLoyalty.Of(accounts), Fast with { Replicates = 200 }).Points[3].Capture is var capture
            ? capture.Upper - capture.Lower
            : 0;

        Assert.True(Width(together) > 2 * Width(apart), $"{Width(together)} against {Width(apart)}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals()
    {
        var (first, again) = (LoyaltyGains.Of(GeneratedLoyalty.Risks, Fast), LoyaltyGains.Of(GeneratedLoyalty.Risks, Fast));
        var other = LoyaltyGains.Of(GeneratedLoyalty.Risks, Fast with { Seed = 1 });

        Assert.Equal(first.Points, again.Points);
        Assert.NotEqual(first.Points, other.Points);
    }

    [Fact]
    public void What_is_found_is_told_in_a_sentence()
    {
        TinyAccount[] accounts = [.. TinyLoyalty.Many(20, 20, 0.9), .. TinyLoyalty.Many(380, 0, 0.1)];

        var finding = LoyaltyGains.Of(TinyLoyalty.Of(accounts), Fast).Finding();

        Assert.True(finding.IsResolved);
        Assert.Equal("В первых 10 % очереди — 100 % закрытий: в 10,0 раза больше, чем при случайном порядке", Said.Plain(finding.Headline));
        Assert.Equal(
            "В первых 10 % счетов с наибольшим риском — 100 % (от 100 % до 100 %) всех закрытий за год: в 10,0 раза больше, чем при случайном порядке. "
            + "ROC-AUC — 1,000 (от 1,000 до 1,000); интервалы 95-процентные, по клиентам. "
            + "Из денег, ушедших с закрытыми счетами, в них 100 % (от 100 % до 100 %).",
            Said.Plain(finding.Text));
    }

    [Fact]
    public void A_model_that_tells_nothing_is_said_to()
    {
        TinyAccount[] accounts = [.. Enumerable.Range(0, 200).Select(number => new TinyAccount(number / 200.0, number % 4 == 0))];

        var finding = LoyaltyGains.Of(TinyLoyalty.Of(accounts), Fast).Finding();
        var told = LoyaltyGains.Of(GeneratedLoyalty.Risks, Fast with { IsResolved = false });

        Assert.False(finding.IsResolved);
        Assert.Contains("Выбирать, кому звонить, по такому риску нельзя.", finding.Text, StringComparison.Ordinal);
        Assert.False(told.IsResolved);
    }

    [Fact]
    public void Without_closings_there_is_nothing_to_find()
    {
        var gains = LoyaltyGains.Of(TinyLoyalty.Of([.. TinyLoyalty.Many(21, 0, 0.1)]), Fast);

        Assert.Equal("Всего 21 счёт, и за год не закрыт ни один: насколько хорош порядок, не узнать.", Said.Plain(gains.Finding().Text));
        Assert.Empty(gains.Figure().Data);
        Assert.True(double.IsNaN(gains.Points[0].Capture.Value));
    }

    [Fact]
    public void The_figure_has_both_curves_and_the_diagonal()
    {
        var lines = LoyaltyGains.Of(TinyLoyalty.Of(Ten), Fast).Figure().Data.Cast<ScatterTrace>().ToList();

        Assert.Equal(["закрытия", "деньги закрытых счетов", "случайный порядок"], lines.Select(line => line.Name));
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1], new[] { 0, 10, 30, 100 }.Select(step => Math.Round(lines[0].Y![step].Number, 12)), Close);
        Assert.Equal(4 / 6.0, lines[1].Y![30].Number, 1e-9);

        static bool Close(double one, double other) => Math.Abs(one - other) < 1e-9;
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Equal(
            "Of none of the 10 rows it is known whether the account was closed; expected quarters before 2022Q3.",
            Assert.Throws<InsightException>(() => LoyaltyGains.Of(TinyLoyalty.At(Quarter.Of(2022, 1), Ten))).Message);
        Assert.Equal(
            "The chance of row 0 (account 0x00000000000000000000000000000001, 2021Q1) is 1.5; expected 0 to 1.",
            Assert.Throws<InsightException>(() => LoyaltyGains.Of(TinyLoyalty.Of(new TinyAccount(1.5)))).Message);
        Assert.Contains("expected 10 or more", Assert.Throws<InsightException>(
            () => LoyaltyGains.Of(TinyLoyalty.Of(Ten), new LoyaltyUseOptions { Replicates = 9 })).Message, StringComparison.Ordinal);
        Assert.Contains("is 0; expected", Assert.Throws<InsightException>(
            () => LoyaltyGains.Of(TinyLoyalty.Of(Ten), Fast).At(0)).Message, StringComparison.Ordinal);
    }
}
