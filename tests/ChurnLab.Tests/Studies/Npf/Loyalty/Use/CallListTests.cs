using ChurnLab.Insight;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

public sealed class CallListTests : IDisposable
{
    private static readonly LoyaltyUseOptions Sure = new() { IsResolved = true, Replicates = 20 };

    private static readonly CallPlan Twenty = CallPlan.Of(
        TinyLoyalty.Of([.. Enumerable.Range(0, 20).Select(number => new TinyAccount(0.3) { Balance = 1_000_000 + (10_000 * number) })]), options: Sure);

    private readonly string _folder = Directory.CreateTempSubdirectory("calls").FullName;

    [Fact]
    public void Days_are_filled_in_the_order_of_the_queue()
    {
        var list = Twenty.List(new CallListOptions { DailyCapacity = 3, WorkingDays = 2, ControlShare = 0 });

        Assert.Equal([19, 18, 17, 16, 15, 14], list.Lines.Select(line => line.Call.Client));
        Assert.Equal([1, 1, 1, 2, 2, 2], list.Lines.Select(line => line.Day));
        Assert.Equal((6, 2), (list.Calls, list.Days));
        Assert.Equal(Twenty.ExpectedGain(6), list.ExpectedGain, 1e-6);
    }

    [Theory]
    [InlineData(3, 2, 0.25)]
    [InlineData(3, 2, 0.5)]
    [InlineData(1, 1, 0.1)]
    [InlineData(7, 2, 0.33)]
    [InlineData(100, 20, 0.2)]
    [InlineData(4, 5, 0)]
    public void The_capacity_is_never_exceeded_and_every_client_is_there_once(int daily, int days, double control)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var list = Twenty.List(new CallListOptions { DailyCapacity = daily, WorkingDays = days, ControlShare = control, Seed = seed });

            Assert.All(list.Lines.Where(line => line.Day is not null).CountBy(line => line.Day!.Value), day => Assert.True(day.Value <= daily));
            Assert.True(list.Days <= days);
            Assert.Equal(list.Lines.Count, list.Lines.Select(line => line.Call.Client).Distinct().Count());
            Assert.Equal(list.Lines.Select(line => line.Day).OfType<int>().Order(), list.Lines.Select(line => line.Day).OfType<int>());
            Assert.Equal(Math.Min(20, Math.Floor(daily * days / (1 - control))), list.Lines.Count);
            Assert.InRange(list.Trial.Control - (control * list.Lines.Count), -0.5, 1);
        }
    }

    [Fact]
    public void Those_left_for_comparison_are_drawn_by_the_seed()
    {
        List<int?> Days(long seed) => [.. Twenty.List(new CallListOptions { Seed = seed }).Lines.Select(line => line.Day)];

        Assert.Equal(Days(3), Days(3));
        Assert.Equal(4, Days(3).Count(day => day is null));
        Assert.Contains(Enumerable.Range(4, 5), seed => !Days(seed).SequenceEqual(Days(3)));
    }

    // scipy: h = 2*asin(sqrt(.3)) - 2*asin(sqrt(.27)); z = norm.ppf(.975); n = 2*60*20/80;
    // norm.cdf(h*sqrt(n/2) - z) + norm.cdf(-h*sqrt(n/2) - z), and the n of equal groups that gives .8
    [Fact]
    public void The_power_of_the_comparison_is_that_of_groups_of_its_sizes()
    {
        var plan = CallPlan.Of(
            TinyLoyalty.Of([.. TinyLoyalty.Many(80, 0, 0.3).Select(account => account with { Balance = 1_000_000 })]),
            new CallAssumptions { Reached = 0.5, Saved = new(0.2, 0.1, 0.3) },
            Sure);

        var trial = plan.List(new CallListOptions { ControlShare = 0.25 }).Trial;

        Assert.Equal((60, 20), (trial.Called, trial.Control));
        Assert.Equal((0.3, 0.27), (Math.Round(trial.ControlShare, 12), Math.Round(trial.CalledShare, 12)));
        Assert.Equal(0.0576281006902333, trial.Power, 1e-9);
        Assert.Equal(3553, trial.PerGroup);
    }

    [Fact]
    public void The_list_is_told_with_what_is_left_and_what_the_comparison_shows()
    {
        var text = Said.Plain(Twenty.List(new CallListOptions { DailyCapacity = 3, WorkingDays = 2, ControlShare = 0.25 }).Finding().Text);
        var none = Said.Plain(Twenty.List(new CallListOptions { ControlShare = 0 }).Finding().Text);

        Assert.StartsWith("Запланировано: 6 звонков, 2 рабочих дня (не больше 3 в день); ожидаемая чистая польза — ", text, StringComparison.Ordinal);
        Assert.Contains(
            "Не поместилось и ждёт следующего списка: 12 клиентов. Без звонка по жребию оставлено для сравнения: 2 клиента; долю",
            text,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "В список вошли все, кому звонок окупается. Для сравнения не оставлен никто, и сохраняет ли звонок 10 % тех, кто закрыл бы счёт, "
            + "останется неизвестным.",
            none,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_a_row_per_client_with_all_accounts()
    {
        TinyAccount[] accounts =
        [
            new(0.5) { Client = 1, Balance = 900_000 }, new(0.25) { Client = 2, Balance = 800_000 },
            new(0.5) { Client = 1, Balance = 100_000.25 },
        ];
        var plan = CallPlan.Of(TinyLoyalty.Of(accounts), options: Sure);
        var lines = Written(plan.List(new CallListOptions { ControlShare = 0 }), client => client == 0 ? "=1+1" : "-2");

        Assert.Equal("Очередь;День;Проба;Клиент;Счета;Риск за год;Остаток, ₽;Под риском, ₽;Ожидаемая чистая польза, ₽;Почему", lines[0]);
        Assert.Equal(
            "1;1;звонок;0x000000000000000000000000000F4241;0x00000000000000000000000000000001 0x00000000000000000000000000000003;"
            + "0,75;1000000,25;500000;2100;'=1+1",
            lines[1]);
        Assert.EndsWith(";'-2", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Those_left_for_comparison_have_no_day_in_the_file()
    {
        var lines = Written(Twenty.List(new CallListOptions { ControlShare = 0.5 }));

        Assert.Equal(10, lines.Count(line => line.Split(';') is [_, "", "контроль, не звонить", ..]));
        Assert.Equal(10, lines.Count(line => line.Split(';') is [_, "1", "звонок", ..]));
    }

    [Fact]
    public void A_list_of_nobody_leaves_headings_only()
    {
        var plan = CallPlan.Of(TinyLoyalty.Of(new TinyAccount(0.5)), options: Sure with { IsResolved = false });

        Assert.StartsWith("Очередь;День;", Assert.Single(Written(plan.List())), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(_folder, "calls.csv"))[..3]);
    }

    [Fact]
    public void Options_outside_their_ranges_are_refused()
    {
        Assert.Contains("is 0 calls a day", Refused(new CallListOptions { DailyCapacity = 0 }), StringComparison.Ordinal);
        Assert.Contains("works 367 days", Refused(new CallListOptions { WorkingDays = 367 }), StringComparison.Ordinal);
        Assert.Contains("is 0.6; expected 0 to 0.5", Refused(new CallListOptions { ControlShare = 0.6 }), StringComparison.Ordinal);

        static string Refused(CallListOptions options) => Assert.Throws<InsightException>(() => Twenty.List(options)).Message;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Written(CallList list, Func<int, string>? reason = null)
    {
        var path = Path.Combine(_folder, "calls.csv");
        CallListCsv.Write(list, path, reason);
        return File.ReadAllLines(path);
    }
}
