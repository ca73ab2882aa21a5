using ChurnLab.Hosting;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Tests.Notebooks.Sessions;

namespace ChurnLab.Tests.Hosting;

public sealed class ProgressScopeTests
{
    private readonly List<ProgressEvent> _seen = [];

    public ProgressScopeTests() => AmbientSlots.Set(item => _seen.Add((ProgressEvent)item), CancellationToken.None);

    [Fact]
    public void A_kernel_gets_title_amount_and_total_and_the_end()
    {
        using (var scope = ProgressScope.Start("Обучение", total: 50))
        {
            Thread.Sleep(120);
            scope.Report(20);
            scope.Report(21);
            scope.Report(50);
        }

        Assert.Equal([(20d, 50d), (50d, 50d)], _seen.Select(item => (item.Completed, item.Total!.Value)));
        Assert.All(_seen, item => Assert.Equal((_seen[0].Id, "Обучение"), (item.Id, item.Title)));
    }

    [Fact]
    public void What_is_known_so_far_goes_into_the_title()
    {
        using (var scope = ProgressScope.Start("Поиск", total: 50))
        {
            Thread.Sleep(120);
            scope.Report(20, "Поиск, лучшее 0.9");
        }

        Assert.Equal(["Поиск, лучшее 0.9", "Поиск, лучшее 0.9"], _seen.Select(item => item.Title));
        Assert.Equal(_seen[0].Id, _seen[1].Id);
    }

    [Fact]
    public void An_unknown_total_stays_unknown_and_scopes_differ_by_identity()
    {
        ProgressScope.Start("a").Dispose();
        ProgressScope.Start("b").Dispose();

        Assert.All(_seen, item => Assert.Null(item.Total));
        Assert.NotEqual(_seen[0].Id, _seen[1].Id);
    }

    [Fact]
    public void A_scope_ends_once()
    {
        var scope = ProgressScope.Start("a", 1);
        scope.Dispose();
        scope.Dispose();

        Assert.Single(_seen);
    }

    // In a cell whose kernel shows no progress: what the library writes to standard error is the cell's, not the process's.
    [Fact]
    public void Without_a_kernel_long_work_is_text_and_short_work_is_silent()
    {
        using var session = new SessionFixture();
        session.Run($$"""
            #r "{{typeof(ProgressScope).Assembly.Location.Replace('\\', '/')}}"
            using ChurnLab.Hosting;
            ((System.Threading.AsyncLocal<Action<string, string, double, double>>)AppContext.GetData(ProgressScope.SlotName)).Value = null;
            using (var quick = ProgressScope.Start("Быстро", 10))
                quick.Report(5);
            using (var slow = ProgressScope.Start("Долго", 10))
            {
                System.Threading.Thread.Sleep(ProgressScope.QuietTime);
                slow.Report(5);
                slow.Report(10);
            }
            """);

        Assert.Equal(CellOutcome.Completed, session.Outcome);
        Assert.Equal("Долго: 50 % (2 s)\nДолго: 100 % (2 s)\n", session.Error);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("a", -1)]
    public void A_blank_title_or_a_negative_total_is_refused(string title, double total) =>
        Assert.Throws<ArgumentException>(() => ProgressScope.Start(title, total));
}
