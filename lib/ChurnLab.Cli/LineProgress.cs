using System.Globalization;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>
/// Progress as lines, for logs: <c>[3/27] title 1.2 s</c> when a cell ends, <c>[3/27] title: work 40 % (12 s)</c> while it takes long.
/// </summary>
internal sealed class LineProgress(TextWriter output, bool severalNotebooks, TimeProvider clock) : IBatchObserver
{
    private readonly Lock _gate = new();

    private TimeProvider Clock => clock;

    public IRunObserver NotebookStarted(string path)
    {
        WriteLine(Path.GetFileName(path));
        return new Cells(this, severalNotebooks ? Path.GetFileNameWithoutExtension(path) + " " : "");
    }

    public void NotebookEnded(NotebookRun run)
    {
        // The summary after the last notebook says it.
    }

    private void WriteLine(string line)
    {
        lock (_gate)
            output.WriteLine(line);
    }

    private sealed class Cells(LineProgress owner, string prefix) : IRunObserver
    {
        private readonly WorkLines _works = new(owner.Clock);
        private int _count;

        public void CellStarted(CellRun cell, int count) => _count = count;

        public void CellProduced(CellRun cell, CellEvent item)
        {
            // Other outputs are in the report.
            if (item is ProgressEvent work && _works.Line(work.Id, work.Title, work.Completed, work.Total) is { } line)
                owner.WriteLine($"  {prefix}[{cell.Ordinal}/{_count}] {(cell.Title.Length > 0 ? cell.Title + ": " : "")}{line}");
        }

        public void CellEnded(CellRun cell, int count)
        {
            var end = cell.Status switch
            {
                CellStatus.Skipped => "skipped",
                CellStatus.Failed => Seconds(cell) + " FAILED",
                _ => Seconds(cell),
            };
            owner.WriteLine($"  {prefix}[{cell.Ordinal}/{count}] {(cell.Title.Length > 0 ? cell.Title + " " : "")}{end}");
        }

        private static string Seconds(CellRun cell) => cell.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
    }
}
