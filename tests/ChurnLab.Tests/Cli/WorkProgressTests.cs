using ChurnLab.Cli;
using ChurnLab.Hosting;
using Spectre.Console;

namespace ChurnLab.Tests.Cli;

public sealed class WorkProgressTests
{
    private readonly SteppingClock _clock = new();

    [Fact]
    public async Task Where_nobody_looks_long_work_is_lines_of_the_log()
    {
        using var log = new StringWriter();

        await WorkProgress.FollowAsync(null, log, _clock, () => Task.Run(() =>
        {
            using var scope = ProgressScope.Start("Clients", 200);
            Step(scope, 20);
            _clock.Forward(5);
            Step(scope, 50);
            _clock.Forward(9);
            Step(scope, 100);
            _clock.Forward(1);
            Step(scope, 150);
        }));

        Assert.Equal("Clients 25 % (5 s)\nClients 75 % (15 s)\n", log.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Short_work_leaves_the_log_empty()
    {
        using var log = new StringWriter();

        await WorkProgress.FollowAsync(null, log, _clock, () => Task.Run(() =>
        {
            using var scope = ProgressScope.Start("Clients", 200);
            Step(scope, 200);
        }));

        Assert.Equal("", log.ToString());
    }

    [Fact]
    public async Task In_a_terminal_it_is_a_bar()
    {
        using var screen = new StringWriter();

        await WorkProgress.FollowAsync(Screen(screen), TextWriter.Null, _clock, () => Task.Run(() =>
        {
            using var known = ProgressScope.Start("Clients [all]", 200);
            using var unknown = ProgressScope.Start("Lines");
            Step(known, 50);
            Step(unknown, 7);
        }));

        Assert.Contains("Clients [all] 25 %", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("Lines 7", screen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_goes_wrong_comes_out_and_the_place_of_the_sink_is_free_again(bool terminal)
    {
        using var screen = new StringWriter();
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => WorkProgress.FollowAsync(
            terminal ? Screen(screen) : null, TextWriter.Null, _clock, () => Task.Run(ended.Token.ThrowIfCancellationRequested)));

        Assert.Null(((AsyncLocal<Action<string, string, double, double>?>)AppContext.GetData(ProgressScope.SlotName)!).Value);
    }

    // Reports are passed on ten times a second.
    private static void Step(ProgressScope scope, double completed)
    {
        Thread.Sleep(120);
        scope.Report(completed);
    }

    private static IAnsiConsole Screen(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(output),
    });
}
