using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Notebooks.Tests.Running;

/// <summary>Interrupts in a worker process, as runner and kernel send them.</summary>
[Trait("tier", "notebooks")]
public sealed class InterruptTests
{
    private const int Rounds = 50;

    /// <summary>Cells that run until they are interrupted, by what they do.</summary>
    public static IReadOnlyList<string> Endless { get; } =
    [
        "while (true) { }",
        "Thread.Sleep(60000);",
        "await Task.Delay(60000);",
        "await Task.Yield(); while (true) { }",
        "async Task F() { await Task.Delay(1).ConfigureAwait(false); while (true) { } }\nawait F();",
        "new ManualResetEventSlim().Wait();",
        "Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1).Concat(Enumerable.Repeat(1, int.MaxValue).Where(i => i > 1)).Count()",
        "IEnumerable<int> Ones() { while (true) if (DateTime.UtcNow.Year < 2000) yield return 1; }\nOnes()",
        "Parallel.For(0, 4, i => { while (true) { } });",
        "Enumerable.Range(0, 1_000_000).AsParallel().Select(i => { while (true) { } return i; }).Sum()",
        "while (true) Console.WriteLine(\"a line of some length\");",
        "try { while (true) { } } finally { while (true) { } }",
        "while (true) try { Thread.Sleep(60000); } catch (Exception) { }",
        "var thread = new Thread(() => { while (true) { } }); thread.Start(); thread.Join();",
        "var timer = new Timer(_ => { while (true) { } }, null, 0, 20); Task.Delay(60000).Wait();",
    ];

    [Fact]
    public async Task Every_interrupt_ends_its_cell_and_the_session_always_goes_on()
    {
        using var worker = await InterruptedWorker.StartAsync();
        await worker.RunAsync("using System.Threading; var total = 0;");
        for (var round = 0; round < Rounds; round++)
        {
            var code = Endless[round % Endless.Count];

            var outcome = await worker.InterruptAsync($"var mine = {round};\n{code}");

            Assert.True(outcome == CellOutcome.Cancelled, $"Round {round} ended as {outcome?.ToString() ?? "death"}: {code}");
            Assert.InRange(worker.Took.TotalSeconds, 0, 2);
            Assert.Equal("Interrupted", worker.Events.OfType<ErrorEvent>().Single().Name);
            Assert.Equal(CellOutcome.Completed, await worker.RunAsync("total += mine; Thread.Sleep(2); await Task.Delay(1); total"));
            Assert.Equal($"{(round + 1) * round / 2}", (string?)worker.Events.OfType<ResultEvent>().Single().Data["text/plain"]);
        }
    }

    [Theory]
    [InlineData("System.Threading.Thread.SpinWait(int.MaxValue);")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + \"!\", \"^(a+)+$\")")]
    [InlineData("while (true) System.Threading.Thread.SpinWait(int.MaxValue);")]
    public async Task Compiled_code_that_watches_nothing_makes_the_cell_stuck_and_the_process_ends(string code)
    {
        using var worker = await InterruptedWorker.StartAsync();

        Assert.Equal(CellOutcome.Stuck, await worker.InterruptAsync(code));

        Assert.InRange(worker.Took.TotalSeconds, 2, 4);
        Assert.Null(await worker.RunAsync("1"));
    }
}
