using System.Globalization;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Tests.Running;

namespace ChurnLab.Notebooks.Tests.Soak;

[Trait("tier", "soak")]
public sealed class InterruptSoakTests
{
    private const int Interrupts = 200;

    [Fact]
    public async Task Two_hundred_interrupts_leave_one_session_as_it_was()
    {
        using var worker = await InterruptedWorker.StartAsync();
        await worker.RunAsync("using System.Threading; var kept = 41;");
        var times = new List<double>();
        for (var i = 0; i < Interrupts; i++)
        {
            Assert.Equal(CellOutcome.Cancelled, await worker.InterruptAsync(InterruptTests.Endless[i % InterruptTests.Endless.Count]));

            times.Add(worker.Took.TotalMilliseconds);
            Assert.Equal(CellOutcome.Completed, await worker.RunAsync("kept++;"));
        }

        Assert.Equal(CellOutcome.Completed, await worker.RunAsync($"if (kept != 41 + {Interrupts}) throw new Exception();"));
        times.Sort();
        SoakResult.Keep("interrupts", string.Create(CultureInfo.InvariantCulture, $"""
            # Interrupts

            {Interrupts} interrupts in one session, of loops, sleeps, waits, awaits and parallel work in turn: all ended their cell, and the session
            kept its variables. From the interrupt to the end of the cell: median {times[Interrupts / 2]:F0} ms, longest {times[^1]:F0} ms.
            """));
    }
}
