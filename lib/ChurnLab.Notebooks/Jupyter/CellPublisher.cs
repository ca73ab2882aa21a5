using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Publishes what cells produce under the request of the cell that produced it.</summary>
internal sealed class CellPublisher(IopubChannel iopub)
{
    // Background work of a cell may speak long after its end; of cells older than these it goes to the newest.
    private const int Remembered = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, CellRequest> _cells = [];
    private readonly Queue<long> _order = new();
    private CellRequest? _last;

    /// <summary>From here on events with this number belong to this cell.</summary>
    public void Begin(long number, CellRequest cell)
    {
        lock (_gate)
        {
            _last = cell;
            _cells[number] = cell;
            _order.Enqueue(number);
            if (_order.Count > Remembered)
                _cells.Remove(_order.Dequeue());
        }
    }

    /// <summary>The cell with a number; the newest one when the number is not known.</summary>
    public CellRequest? Find(long number)
    {
        lock (_gate)
            return _cells.GetValueOrDefault(number) ?? _last;
    }

    /// <summary>Publishes an event.</summary>
    public Task PublishAsync(long number, CellEvent item)
    {
        var cell = Find(number);
        return item switch
        {
            StreamEvent stream => SendAsync("stream", cell, new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text }),
            DisplayEvent display => SendAsync("display_data", cell, Content(display.Data, display.DisplayId)),
            UpdateDisplayEvent update => SendAsync("update_display_data", cell, Content(update.Data, update.DisplayId)),
            ClearOutputEvent clear => SendAsync("clear_output", cell, new JsonObject { ["wait"] = clear.Wait }),
            ResultEvent result => ResultAsync(result, cell),
            ErrorEvent error => ErrorAsync(error, cell),
            PageEvent page => Page(page, cell),
            ProgressEvent progress when cell?.Progress.Show(progress) is { } shown => PublishAsync(number, shown),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Publishes the error of a cell, which goes into its reply too.</summary>
    public Task ErrorAsync(ErrorEvent error, CellRequest? cell)
    {
        cell?.Error = error;
        return SendAsync("error", cell, ErrorContent(error));
    }

    /// <summary>An error as clients want it.</summary>
    public static JsonObject ErrorContent(ErrorEvent error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. TracebackColors.Paint(error).Select(line => (JsonNode)line)]),
    };

    private static JsonObject Content(JsonObject data, string displayId) => new()
    {
        ["data"] = data.DeepClone(),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = displayId },
    };

    private static Task Page(PageEvent page, CellRequest? cell)
    {
        cell?.Payload.Add(new JsonObject { ["source"] = "page", ["data"] = page.Data.DeepClone(), ["start"] = 0 });
        return Task.CompletedTask;
    }

    private Task ResultAsync(ResultEvent result, CellRequest? cell)
    {
        if (cell is null or { IsSilent: true })
            return Task.CompletedTask;
        cell.ResultText = (string?)result.Data["text/plain"];
        return SendAsync("execute_result", cell, new JsonObject
        {
            ["execution_count"] = cell.Count,
            ["data"] = result.Data.DeepClone(),
            ["metadata"] = new JsonObject(),
        });
    }

    private Task SendAsync(string type, CellRequest? cell, JsonObject content) => iopub.PublishAsync(type, content, cell?.Message.Header.Json);
}
