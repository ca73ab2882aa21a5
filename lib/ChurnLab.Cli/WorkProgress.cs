using ChurnLab.Hosting;
using Spectre.Console;

namespace ChurnLab.Cli;

/// <summary>Progress of library work a verb does itself: bars in a terminal, lines elsewhere.</summary>
/// <remarks>Fills the place where the library looks for a kernel's progress sink, as a kernel does; see <see cref="ProgressScope"/>.</remarks>
internal static class WorkProgress
{
    /// <summary>Does the work and shows its progress.</summary>
    /// <param name="terminal">Where bars are shown; null where nobody looks.</param>
    /// <param name="log">Receives lines where nobody looks.</param>
    /// <param name="clock">Says when a line is due.</param>
    /// <param name="work">The work.</param>
    public static async Task FollowAsync(IAnsiConsole? terminal, TextWriter log, TimeProvider clock, Func<Task> work)
    {
        // The value lasts until this method returns, and goes into the tasks and threads of the work.
        if (terminal is null)
        {
            Slot().Value = Lines(log, clock);
            await work().ConfigureAwait(false);
            return;
        }

        await Bars.On(terminal).StartAsync(async context =>
        {
            Slot().Value = BarsOf(context);
            await work().ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static AsyncLocal<Action<string, string, double, double>?> Slot()
    {
        if (AppContext.GetData(ProgressScope.SlotName) is AsyncLocal<Action<string, string, double, double>?> slot)
            return slot;
        slot = new();
        AppContext.SetData(ProgressScope.SlotName, slot);
        return slot;
    }

    private static Action<string, string, double, double> Lines(TextWriter log, TimeProvider clock)
    {
        var lines = new WorkLines(clock);
        var gate = new Lock();
        return (id, title, completed, total) =>
        {
            if (lines.Line(id, title, completed, total) is not { } line)
                return;
            lock (gate)
                log.WriteLine(line);
        };
    }

    private static Action<string, string, double, double> BarsOf(ProgressContext context)
    {
        var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
        var gate = new Lock();
        return (id, title, completed, total) =>
        {
            lock (gate)
            {
                if (!bars.TryGetValue(id, out var bar))
                    bars[id] = bar = context.AddTask(Markup.Escape(title), maxValue: total > 0 ? total : 1);
                bar.IsIndeterminate = !(total > 0);
                bar.Description = Markup.Escape($"{title} {WorkLines.Amount(completed, total)}");
                bar.Value = completed;
            }
        };
    }
}
