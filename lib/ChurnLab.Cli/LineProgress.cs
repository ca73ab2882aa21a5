using System.Globalization;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>Progress as lines, for logs: <c>[3/27] title 1.2 s</c> when a cell ends.</summary>
internal sealed class LineProgress(TextWriter output, bool severalNotebooks) : IBatchObserver
{
    private readonly Lock _gate = new();

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
        public void CellStarted(CellRun cell, int count)
        {
            // A line per cell is enough in a log.
        }

        public void CellProduced(CellRun cell, CellEvent item)
        {
            // Outputs are in the report.
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
