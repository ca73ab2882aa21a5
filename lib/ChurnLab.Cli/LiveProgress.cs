using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;
using Spectre.Console;

namespace ChurnLab.Cli;

/// <summary>Progress in a terminal: a bar per notebook, with the running cell and what it is doing.</summary>
internal sealed class LiveProgress : IBatchObserver
{
    private readonly ProgressContext _context;

    private LiveProgress(ProgressContext context) => _context = context;

    /// <summary>Shows bars while the work lasts.</summary>
    public static Task<T> FollowAsync<T>(IAnsiConsole console, Func<IBatchObserver, Task<T>> work) =>
        Bars.On(console).StartAsync(context => work(new LiveProgress(context)));

    public IRunObserver NotebookStarted(string path) =>
        new Cells(_context.AddTask(Markup.Escape(Path.GetFileName(path))), Path.GetFileName(path));

    public void NotebookEnded(NotebookRun run)
    {
        // The bar of the notebook has reached its end, or stays where the run stopped.
    }

    private sealed class Cells(ProgressTask bar, string name) : IRunObserver
    {
        public void CellStarted(CellRun cell, int count)
        {
            bar.MaxValue = count;
            Describe(cell, count, "");
        }

        public void CellProduced(CellRun cell, CellEvent item)
        {
            if (item is not ProgressEvent progress)
                return;
            Describe(cell, (int)bar.MaxValue, $": {progress.Title} {WorkLines.Amount(progress.Completed, progress.Total)}");
        }

        public void CellEnded(CellRun cell, int count)
        {
            bar.Value = cell.Ordinal;
            if (cell.Status == CellStatus.Failed)
                bar.StopTask();
        }

        private void Describe(CellRun cell, int count, string doing) =>
            bar.Description = Markup.Escape($"{name} [{cell.Ordinal}/{count}] {cell.Title}{doing}");
    }
}
