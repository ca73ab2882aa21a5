using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Running;

public sealed class OutputCollectorTests
{
    private readonly OutputCollector _collector = new();
    private readonly NotebookCell _first = NotebookCell.Code("1");
    private readonly NotebookCell _second = NotebookCell.Code("2");

    [Fact]
    public void Text_of_one_stream_is_joined_until_something_else_comes()
    {
        Collect(_first, Out("a"), Out("b"), new StreamEvent("stderr", "c"), Display("1"), new StreamEvent("stderr", "d"));

        Assert.Equal(["stdout:ab", "stderr:c", "display_data:1", "stderr:d"], Seen(_first));
    }

    [Fact]
    public void Text_is_not_joined_across_cells()
    {
        _collector.Begin(_first, 1);
        _collector.Add(new StreamEvent("stdout", "a"));
        Collect(_second, new StreamEvent("stdout", "b"));

        Assert.Equal(["stdout:a"], Seen(_first));
        Assert.Equal(["stdout:b"], Seen(_second));
    }

    [Fact]
    public void An_update_replaces_a_display_where_it_stands_also_in_an_earlier_cell()
    {
        _collector.Begin(_first, 1);
        _collector.Add(Display("before", "id-1"));
        _collector.Add(Display("other", "id-2"));
        Collect(_second, new StreamEvent("stdout", "x"), new UpdateDisplayEvent(Bundle("after"), "id-1"), new UpdateDisplayEvent(Bundle("nowhere"), "id-3"));

        Assert.Equal(["display_data:after", "display_data:other"], Seen(_first));
        Assert.Equal(["stdout:x"], Seen(_second));
    }

    [Fact]
    public void A_result_carries_the_count_of_its_cell_and_an_error_its_traceback()
    {
        _collector.Begin(_first, 1);
        Collect(_second, 7, new ResultEvent(Bundle("42")), new ErrorEvent("Exception", "нет", ["cell 2"]));

        Assert.Equal(["execute_result:42", "error:Exception: нет"], Seen(_second));
        Assert.Equal(7, (int?)_second.Outputs[0].Json["execution_count"]);
        Assert.Equal(["cell 2"], _second.Outputs[1].Traceback);
    }

    [Fact]
    public void Progress_leaves_no_output()
    {
        Collect(_first, new ProgressEvent("p", "Чтение", 1, 2));

        Assert.Empty(_first.Outputs);
    }

    private static StreamEvent Out(string text) => new("stdout", text);

    private static JsonObject Bundle(string text) => new() { ["text/plain"] = text };

    private static DisplayEvent Display(string text, string id = "id") => new(Bundle(text), id);

    private static IEnumerable<string> Seen(NotebookCell cell) => cell.Outputs.Select(output => output.OutputType switch
    {
        "stream" => $"{output.StreamName}:{output.Text}",
        "error" => $"error:{output.ErrorName}: {output.ErrorValue}",
        var type => $"{type}:{Joined(output.Data["text/plain"]!)}",
    });

    private static string Joined(JsonNode text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text ?? "";

    private void Collect(NotebookCell cell, params CellEvent[] events) => Collect(cell, 1, events);

    private void Collect(NotebookCell cell, int count, params CellEvent[] events)
    {
        _collector.Begin(cell, count);
        foreach (var item in events)
            _collector.Add(item);
        _collector.Apply();
    }
}
