using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>A notebook in the style of public C# tutorials: what every cell shows is kept beside it in <c>tutorial.txt</c>.</summary>
[Trait("tier", "notebooks")]
public sealed partial class TutorialTests : IDisposable
{
    private static readonly string Input = Repository.PathOf("tests", "ChurnLab.Notebooks.Tests", "Notebooks", "Inputs", "tutorial.ipynb");

    private readonly CommandRun _run = new();

    [Fact]
    public async Task Every_cell_shows_what_is_written_down()
    {
        Assert.Equal(0, await _run.InvokeAsync("run", Input, "--out", _run.Reports));

        var actual = Transcript(_run.Executed("tutorial"));
        var file = Path.ChangeExtension(Input, ".txt");
        if (Environment.GetEnvironmentVariable("CHURNLAB_UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, actual, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void The_notebook_holds_no_outputs_of_its_own() =>
        Assert.DoesNotContain(NotebookHygiene.CheckFile(Input), finding => finding.Rule.Id.Contains("output", StringComparison.Ordinal));

    public void Dispose() => _run.Dispose();

    private static string Transcript(NotebookDocument document)
    {
        var text = new StringBuilder();
        foreach (var cell in document.CodeCells())
        {
            text.Append(CultureInfo.InvariantCulture, $"=== {cell.ExecutionCount}\n{cell.Source}\n");
            foreach (var output in cell.Outputs)
                text.Append(CultureInfo.InvariantCulture, $"--- {Label(output)}\n{Shown(output)}\n");
        }

        return WallTime().Replace(text.ToString(), "Wall time: (some) ms");
    }

    private static string Label(CellOutput output) => output.OutputType switch
    {
        "stream" => output.StreamName,
        "error" => "error " + output.ErrorName,
        "execute_result" => "result " + Forms(output),
        _ => "display " + Forms(output),
    };

    private static string Forms(CellOutput output) => string.Join(' ', output.Data.Select(form => form.Key).Order(StringComparer.Ordinal));

    private static string Shown(CellOutput output) => output.OutputType switch
    {
        "stream" => output.Text.TrimEnd('\n'),
        "error" => string.Join('\n', output.Traceback),
        _ => output.Content(output.Data.ContainsKey("text/plain") ? "text/plain" : output.Data.Single().Key),
    };

    [GeneratedRegex(@"Wall time: [0-9.]+ ms", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex WallTime();
}
