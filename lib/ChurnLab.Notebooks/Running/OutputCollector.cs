using System.Text;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Running;

/// <summary>Turns the events of a run into the outputs of its cells.</summary>
internal sealed class OutputCollector
{
    private readonly List<(NotebookCell Cell, List<CellOutput> Outputs)> _cells = [];
    private readonly Dictionary<string, List<CellOutput>> _displays = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();
    private bool _clearAtNext;
    private string _stream = "";
    private int _executionCount;

    /// <summary>From here on events belong to this cell.</summary>
    public void Begin(NotebookCell cell, int executionCount)
    {
        EndStream();
        _clearAtNext = false;
        _cells.Add((cell, []));
        _executionCount = executionCount;
    }

    public void Add(CellEvent item)
    {
        if (item is StreamEvent stream)
        {
            if (stream.Name != _stream)
                EndStream();
            if (stream.Text.Length > 0)
                ClearIfDue();
            _stream = stream.Name;
            _text.Append(stream.Text);
            return;
        }

        EndStream();
        switch (item)
        {
            case ClearOutputEvent clear:
                Clear(clear.Wait);
                break;
            case PageEvent page:
                Add(CellOutput.Display(page.Data));
                break;
            case DisplayEvent display:
                AddDisplay(display);
                break;
            case UpdateDisplayEvent update:
                foreach (var output in _displays.GetValueOrDefault(update.DisplayId, []))
                    output.Json["data"] = CellOutput.Display(update.Data).Json["data"]!.DeepClone();
                break;
            case ResultEvent result:
                Add(CellOutput.Result(result.Data, _executionCount));
                break;
            case ErrorEvent error:
                Add(CellOutput.Error(error.Name, error.Message, error.Traceback));
                break;
        }
    }

    /// <summary>Writes what was collected into the cells.</summary>
    public void Apply()
    {
        EndStream();
        foreach (var (cell, outputs) in _cells)
            cell.SetOutputs(outputs);
    }

    private void AddDisplay(DisplayEvent display)
    {
        var output = CellOutput.Display(display.Data);
        Add(output);
        if (!_displays.TryGetValue(display.DisplayId, out var shown))
            _displays[display.DisplayId] = shown = [];
        shown.Add(output);
    }

    // Displays that are gone stay known, as in a client: an update of one finds nothing to change in the cell.
    private void Clear(bool wait)
    {
        _clearAtNext = wait;
        if (!wait)
            _cells[^1].Outputs.Clear();
    }

    private void ClearIfDue()
    {
        if (_clearAtNext)
            Clear(wait: false);
    }

    private void Add(CellOutput output)
    {
        ClearIfDue();
        _cells[^1].Outputs.Add(output);
    }

    private void EndStream()
    {
        if (_text.Length > 0)
            Add(CellOutput.Stream(_stream, _text.ToString()));
        _text.Clear();
    }
}
