using ChurnLab.Frames;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Panel;

public sealed class LeakGuardTests
{
    private static readonly NpfHistory History = RandomHistories.Of(11, 60);

    public static TheoryData<string> LeaksOfTheHistory => [.. Leaks.Keys];

    // Each sees something later than its quarter.
    private static Dictionary<string, Func<AsOf, double>> Leaks { get; } = new()
    {
        ["whole_calendar_year"] = now => Operations(now).Where(paid => paid.Day.Year == now.Quarter.Year).Sum(paid => paid.Kopecks),
        ["all_life"] = now => Operations(now).Length,
        ["last_day_of_all"] = now => Operations(now).Select(paid => paid.DayNumber).DefaultIfEmpty().Max(),
        ["next_quarter"] = now => Operations(now).Where(paid => Quarter.Of(paid.Day) == now.Quarter.Plus(1)).Sum(paid => paid.Kopecks),
        ["quarters_to_last_row"] = now => now.Series.Sources.History.LastOf(now.Account).Since(now.Quarter),
        ["rows_of_the_files"] = now => now.Series.Sources.History.SnapshotsOf(now.Account).Length,
        ["latest_age"] = now => now.Series.Sources.History.SnapshotsOf(now.Account)[^1].Age,
        ["accounts_of_client"] = now => ClientAccounts(now).Length,
        ["closing_rate_next"] = now => now.Groups.Closing(now.Quarter.Plus(2)),
        ["scheme_paying_next"] = now => now.Groups.SchemePaying(now.Scheme, now.Quarter.Plus(2)),
        ["number_of_accounts"] = now => now.Series.Sources.History.AccountCount,
    };

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void No_feature_that_comes_with_the_library_sees_the_future(int seed)
    {
        var report = LeakGuard.Check(NpfFeatures.All, RandomHistories.Of(seed, 60), new LeakGuardOptions { Seed = seed });

        Assert.Equal([], report.Rows.Where(row => !row.IsClean).Select(row => row.Feature));
        Assert.True(report.IsClean);
        Assert.Equal(5, report.Quarters.Count);
        Assert.All(report.Rows, row => Assert.InRange(row.Compared, 5_000, 1_000_000));
    }

    [Theory]
    [MemberData(nameof(LeaksOfTheHistory))]
    public void A_feature_that_sees_later_entries_is_found(string name)
    {
        var row = Check(name, Leaks[name]);

        Assert.True(row.Cut > 0, "not found by cutting");
        Assert.True(row.Altered > 0, "not found by altering");
        Assert.Equal(0, row.Macro);
        Assert.Matches("^[0-9]{4}Q[1-4], счёт 0x[0-9A-F]{32}: ", row.Example);
    }

    [Theory]
    [InlineData("inflation_of_the_quarter")]
    [InlineData("prices_of_the_quarter")]
    [InlineData("key_rate_of_next_quarter")]
    [InlineData("dollar_of_next_quarter")]
    [InlineData("life_expectancy_of_the_year")]
    [InlineData("life_expectancy_of_the_year_before")]
    public void A_feature_that_sees_numbers_not_published_yet_is_found(string name)
    {
        var row = Check(name, now =>
        {
            var (macro, quarter) = (now.Series.Sources.Macro, now.Quarter);
            return name switch
            {
                "inflation_of_the_quarter" => macro[quarter].Inflation,
                "prices_of_the_quarter" => macro[quarter].PriceLevel,
                "key_rate_of_next_quarter" => macro[quarter.Plus(1)].KeyRate,
                "dollar_of_next_quarter" => macro[quarter.Plus(1)].UsdRate,
                "life_expectancy_of_the_year" => macro[quarter].LifeExpectancyMen,
                _ => quarter.Plus(-4) is var before && before >= macro.First ? macro[before].LifeExpectancyWomen : double.NaN,
            };
        });

        Assert.Equal(0, row.Cut + row.Altered);
        Assert.True(row.Macro > 0);
    }

    [Fact]
    public void A_feature_that_looks_accounts_up_in_a_history_of_its_own_is_found_by_their_new_numbers()
    {
        // All accounts have begun by then: nobody's number changes by itself.
        var after = new LeakGuardOptions { Quarters = [RandomHistories.Last.Plus(-2)] };
        var own = PanelFeature.Of("own", "своё", "", now => History.ClosedIn(now.Account) is null ? 0 : 1);

        var row = Assert.Single(LeakGuard.Check([own], History, after).Rows);

        Assert.True(row is { Cut: > 0, Altered: > 0, Macro: 0, IsClean: false });
    }

    [Fact]
    public void A_feature_made_from_a_history_is_made_anew_from_the_changed_one()
    {
        static IReadOnlyList<PanelFeature> Make(NpfHistory history, MacroTable macro)
        {
            var closings = Enumerable.Range(0, history.AccountCount)
                .Select(history.ClosedIn)
                .OfType<Quarter>()
                .CountBy(quarter => quarter)
                .ToDictionary();
            return
            [
                PanelFeature.Of("closings_next", "закрытий потом", "", now => closings.GetValueOrDefault(now.Quarter.Plus(1))),
                PanelFeature.Of("closings_last", "закрытий сейчас", "", now => closings.GetValueOrDefault(now.Quarter)),
                PanelFeature.Of("inflation_now", "инфляция квартала", "%", now => macro[now.Quarter].Inflation),
            ];
        }

        var report = LeakGuard.Check(Make, History);

        Assert.Equal([false, true, false], report.Rows.Select(row => row.IsClean));
        Assert.Equal([0L, 0L], report.Rows.Take(2).Select(row => row.Macro));
        Assert.True(report.Rows[2].Macro > 0);
    }

    [Fact]
    public void A_report_names_those_that_leak_first()
    {
        var leak = PanelFeature.Of("all_life", "операций за всю жизнь", "", Leaks["all_life"]);
        var report = LeakGuard.Check([.. NpfFeatures.Of("age", "balance"), leak], History);

        Assert.Equal("В будущее заглядывают признаки: 1", report.Finding().Headline);
        Assert.Equal(
            "Значения сдвинулись, когда будущее отсекли или изменили: all_life. Признаков, которых это не коснулось: 2.",
            report.Finding().Text);
        var lines = report.ToText().Split('\n');
        Assert.InRange(Line("all_life"), 0, Line("balance") - 1);
        Assert.Contains("видит будущее", report.ToHtml(), StringComparison.Ordinal);

        int Line(string name) => Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clean_report_says_how_much_was_compared()
    {
        var after = new LeakGuardOptions { Quarters = [Quarter.Parse("2010Q2")] };
        var report = LeakGuard.Check(NpfFeatures.Of("age"), History, after);

        Assert.Equal("Ни один признак не заглядывает в будущее", report.Finding().Headline);
        Assert.Equal(
            "Будущее отсекали и меняли в 1\u00A0квартале, и ни одно из значений (всего их " + RussianText.Integer(report.Rows[0].Compared)
                + ") не сдвинулось. Признаков проверено: 1.",
            report.Finding().Text);
    }

    [Fact]
    public void Quarters_without_rows_are_told_as_nothing_to_compare()
    {
        var after = new LeakGuardOptions { Quarters = [Quarter.Parse("1990Q1")] };
        var report = LeakGuard.Check(NpfFeatures.Of("age"), History, after);

        Assert.False(report.IsClean);
        Assert.Equal("Проверять заглядывание в будущее не на чем", report.Finding().Headline);
        Assert.False(report.Finding().IsResolved);
    }

    [Fact]
    public void Of_a_large_history_some_clients_are_taken_with_all_their_accounts()
    {
        var sample = History.Sample(20, 3);

        Assert.InRange(sample.AccountCount, 20, 40);
        var whole = Enumerable.Range(0, History.AccountCount).ToDictionary(History.AccountId);
        foreach (var account in Enumerable.Range(0, sample.AccountCount))
        {
            var own = whole[sample.AccountId(account)];
            Assert.Equal(History.AccountsOf(History.ClientOf(own)).Length, sample.AccountsOf(sample.ClientOf(account)).Length);
            Assert.Equal(History.OperationsOf(own), sample.OperationsOf(account));
            Assert.Equal(History.SnapshotsOf(own), sample.SnapshotsOf(account));
            Assert.Equal((History.ClosedIn(own), History.SchemeOf(own)), (sample.ClosedIn(account), sample.SchemeOf(account)));
        }
    }

    private static LeakRow Check(string name, Func<AsOf, double> value) =>
        Assert.Single(LeakGuard.Check([PanelFeature.Of(name, name, "", value)], History).Rows);

    private static NpfOperation[] Operations(AsOf now) =>
        now.Series.Sources.History.OperationsOf(now.Account).ToArray();

    private static ReadOnlySpan<int> ClientAccounts(AsOf now)
    {
        var history = now.Series.Sources.History;
        return history.AccountsOf(history.ClientOf(now.Account));
    }
}
