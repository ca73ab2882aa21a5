using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Notebooks;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Notebooks run by nbconvert and nbclient with this kernel.</summary>
[Trait("tier", "clients")]
public sealed partial class NotebookClientTests(NotebookRuns runs) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly KernelHome _home = new();
    private readonly CommandRun _run = new();

    [Fact]
    public async Task Nbconvert_gives_the_outputs_of_the_bank_notebook_and_makes_a_page_of_them()
    {
        const string Name = "01-bank-churn.ipynb";
        var executed = await IsExecutedAsTheCommandDoesAsync(NotebookRuns.PathOf(Name), await runs.ExecutedAsync(Name));

        await NbconvertAsync("--to", "html", _home.PathOf(Name));
        var page = await File.ReadAllTextAsync(_home.PathOf(Path.ChangeExtension(Name, ".html")), TestContext.Current.CancellationToken);
        Assert.Equal(executed.Figures().Count(), Regex.Count(page, Regex.Escape("Plotly.newPlot")));
        Assert.Contains("<table", page, StringComparison.Ordinal);
        Assert.Contains("highlight hl-csharp", page, StringComparison.Ordinal);
        Assert.DoesNotContain("output_error", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nbconvert_gives_the_outputs_of_a_tutorial()
    {
        var path = Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Notebooks", "Inputs", "tutorial.ipynb");
        Assert.Equal(0, await _run.InvokeAsync("run", path, "--out", _run.Reports));

        await IsExecutedAsTheCommandDoesAsync(path, _run.Executed("tutorial"));
    }

    [Fact]
    public async Task A_failing_cell_ends_the_run_with_its_error()
    {
        var path = Notebook(CommandRun.Code("1"), CommandRun.Code("throw new InvalidOperationException(\"Не вышло\");"), CommandRun.Code("2"));

        var (error, cells, _) = await ExecuteAsync(path);

        Assert.Equal("CellExecutionError", error.Type);
        Assert.Contains("InvalidOperationException: Не вышло", error.Text, StringComparison.Ordinal);
        Assert.Equal("InvalidOperationException", cells[1].Outputs.Single().ErrorName);
        Assert.Empty(cells[2].Outputs);
    }

    [Fact]
    public async Task Tags_skip_cells_and_expect_errors_and_a_run_may_go_on_after_errors()
    {
        var path = Notebook(
            CommandRun.Code("var a = 1;"),
            CommandRun.Code("a = 2;", "skip-execution"),
            CommandRun.Code("int.Parse(\"x\")", "raises-exception"),
            CommandRun.Code("a"));
        var (error, cells, _) = await ExecuteAsync(path);
        Assert.Equal("", error.Type);
        Assert.Equal(["", "", "FormatException", ""], cells.Select(cell => cell.Outputs is [var first, ..] ? first.ErrorName : ""));
        Assert.Equal("1", cells[3].Outputs.Single().Content("text/plain"));

        var failing = Notebook(CommandRun.Code("throw new Exception();"), CommandRun.Code("5"));
        (error, cells, _) = await ExecuteAsync(failing, ("allow_errors", true));
        Assert.Equal("", error.Type);
        Assert.Equal("5", cells[1].Outputs.Single().Content("text/plain"));
    }

    [Fact]
    public async Task A_cell_over_its_time_is_interrupted_and_the_run_goes_on_or_ends_at_once()
    {
        var path = Notebook(CommandRun.Code("var kept = 1;"), CommandRun.Code("while (true) { }"), CommandRun.Code("kept + 1"));

        var (error, cells, _) = await ExecuteAsync(path, ("timeout", 5), ("interrupt_on_timeout", true), ("allow_errors", true));
        Assert.Equal("", error.Type);
        Assert.Equal("Interrupted", cells[1].Outputs.Single().ErrorName);
        Assert.Equal("2", cells[2].Outputs.Single().Content("text/plain"));

        (error, _, var seconds) = await ExecuteAsync(path, ("timeout", 5));
        Assert.Equal("CellTimeoutError", error.Type);
        Assert.InRange(seconds, 5, 20);
        Assert.Empty(await _home.LeftoversAsync());
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_fails_and_never_hangs()
    {
        var path = Notebook(CommandRun.Code("Environment.Exit(0);"), CommandRun.Code("1"));

        var (error, cells, seconds) = await ExecuteAsync(path);

        Assert.Equal("CellExecutionError", error.Type);
        Assert.Contains("WorkerDied", error.Text, StringComparison.Ordinal);
        Assert.Equal("WorkerDied", cells[0].Outputs.Single().ErrorName);
        Assert.InRange(seconds, 0, 30);
    }

    [Fact]
    public async Task Displays_are_updated_and_cleared_where_they_stand()
    {
        var path = Notebook(
            CommandRun.Code("var shown = display(\"first\");"),
            CommandRun.Code("shown.Update(\"second\"); Console.Write(\"gone\"); ClearOutput(); Console.Write(\"stays\");"),
            CommandRun.Code("display(\"flickers\"); ClearOutput(wait: true); display(\"still\");"));

        var (error, cells, _) = await ExecuteAsync(path);

        Assert.Equal("", error.Type);
        Assert.Equal("second", cells[0].Outputs.Single().Content("text/plain"));
        Assert.Equal("stays", cells[1].Outputs.Single().Text);
        Assert.Equal("still", cells[2].Outputs.Single().Content("text/plain"));
    }

    [Fact]
    public async Task Input_is_refused_where_nobody_can_answer()
    {
        var (error, _, _) = await ExecuteAsync(Notebook(CommandRun.Code("input(\"?\")")));

        Assert.Equal("CellExecutionError", error.Type);
        Assert.Contains("nobody is there to answer", error.Text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _run.Dispose();
        _home.Dispose();
    }

    private string Notebook(params NotebookCell[] cells)
    {
        var document = NotebookDocument.New();
        foreach (var (key, value) in NotebookMetadata.Default())
            document.Metadata[key] = value!.DeepClone();
        foreach (var cell in cells)
            document.Insert(document.Cells.Count, cell);
        var path = _home.PathOf("input.ipynb");
        NotebookFile.Write(document, path);
        return path;
    }

    // Outputs are the command's, the rest is as it was, and no process is left.
    private async Task<NotebookDocument> IsExecutedAsTheCommandDoesAsync(string path, NotebookDocument expected)
    {
        await NbconvertAsync("--execute", "--to", "notebook", path);

        var original = NotebookFile.Read(path);
        var executed = NotebookFile.Read(_home.PathOf(Path.GetFileName(path)));
        Assert.Equal(expected.Cells.Select(Shown), executed.Cells.Select(Shown));
        Assert.Equal(original.Json["metadata"]!.ToJsonString(), executed.Json["metadata"]!.ToJsonString());
        Assert.Equal(original.Cells.Select(Rest), executed.Cells.Select(Rest));
        Assert.Empty(await _home.LeftoversAsync());
        return executed;
    }

    private async Task NbconvertAsync(params string[] arguments)
    {
        var (exitCode, _, error) = await _home.RunAsync(Limit, ["-m", "nbconvert", "--output-dir", _home.Folder, .. arguments]);
        Assert.True(exitCode == 0, error);
    }

    private async Task<((string Type, string Text) Error, IReadOnlyList<NotebookCell> Cells, double Seconds)> ExecuteAsync(
        string path, params (string Name, JsonNode Value)[] options)
    {
        var output = _home.PathOf("output.ipynb");
        var given = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value)));
        var (exitCode, said, error) = await _home.RunAsync(Limit, KernelHome.Script("execute"), path, output, given.ToJsonString());
        Assert.True(exitCode == 0, error);
        var ended = JsonNode.Parse(said.Split('\n').Last(line => line.StartsWith('{')))!;
        var failure = ((string?)ended["error"]?["type"] ?? "", (string?)ended["error"]?["text"] ?? "");
        return (failure, NotebookFile.Read(output).CodeCells(), (double)ended["seconds"]!);
    }

    // Colours are for clients; times are never the same.
    [GeneratedRegex(@"\e\[[0-9;]*m|(?<=Wall time: )[0-9.]+ ms", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Differing();

    // Bars of work that was slow this time are no outputs to compare.
    private static string Shown(NotebookCell cell)
    {
        var text = new StringBuilder().Append(cell.ExecutionCount).Append('\n').Append(cell.Source).Append('\n');
        var stream = "";
        foreach (var output in cell.Outputs.Where(output => !output.Content("text/html").Contains("<progress", StringComparison.Ordinal)))
        {
            if (output.OutputType != "stream")
                text.Append("--- ").Append(output.OutputType).Append('\n');
            else if (output.StreamName != stream)
                text.Append("--- ").Append(output.StreamName).Append('\n');
            stream = output.StreamName;
            text.Append(output.Text).Append(output.ErrorName).Append(output.ErrorValue).AppendJoin('\n', output.Traceback);
            foreach (var (form, content) in output.Data.OrderBy(form => form.Key, StringComparer.Ordinal))
                text.Append(form).Append(": ").Append(content is JsonObject ? Sorted(content) : output.Content(form)).Append('\n');
        }

        return Differing().Replace(text.ToString(), "");
    }

    // nbformat sorts the members of objects and spells numbers its own way.
    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(
            ',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Sorted(member.Value)}")) + "}",
        JsonArray items => "[" + string.Join(',', items.Select(Sorted)) + "]",
        JsonValue value when value.TryGetValue<double>(out var number) => number.ToString("R", CultureInfo.InvariantCulture),
        _ => node?.ToJsonString() ?? "null",
    };

    // nbconvert adds the times of the run to the metadata.
    private static string Rest(NotebookCell cell)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        metadata.Remove("execution");
        return $"{cell.Kind} {cell.Id} {metadata.ToJsonString()} {cell.Source}";
    }
}
