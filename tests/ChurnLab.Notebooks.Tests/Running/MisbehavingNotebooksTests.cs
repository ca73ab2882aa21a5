using System.Diagnostics;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Running;

[Trait("tier", "notebooks")]
public sealed class MisbehavingNotebooksTests : IDisposable
{
    private const string FillMemory =
        "var kept = new List<byte[]>(); while (true) { var block = new byte[10_000_000]; Array.Fill(block, (byte)1); kept.Add(block); }";

    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("throws", "throw new InvalidOperationException(\"нет данных\");", 1, "InvalidOperationException: нет данных")]
    [InlineData("does-not-compile", "int x = \"семь\";", 1, "CS0029")]
    [InlineData("loops", "while (true) { }", 4, "the cell may take 2 s")]
    [InlineData("loops-in-finally", "try { throw new Exception(); } finally { while (true) { } }", 4, "the cell may take 2 s")]
    [InlineData("loops-after-await", "await Task.Delay(1); while (true) { }", 4, "the cell may take 2 s")]
    [InlineData("sleeps", "System.Threading.Thread.Sleep(600000);", 4, "the cell may take 2 s")]
    [InlineData("catches-everything", "while (true) { try { while (true) { } } catch (Exception) { } }", 4, "the cell may take 2 s")]
    [InlineData("exits", "Environment.Exit(0);", 3, "exit code 0")]
    [InlineData("overflows-the-stack", "int Deep(int n) => Deep(n + 1) + 1; Deep(0)", 3, "Stack overflow")]
    [InlineData("fills-memory", FillMemory, 3, "more than the 700 MB it may")]
    public async Task The_exit_code_says_what_happened_and_the_report_shows_it(string name, string code, int exitCode, string said)
    {
        _run.Notebook(
            name,
            NotebookCell.Markdown("# Проверка"),
            CommandRun.Code("var before = 20; before + 1"),
            CommandRun.Code(code),
            CommandRun.Code("\"дальше\""));

        var actual = await _run.RunAsync(name, "--timeout", exitCode == 4 ? "2" : "120", "--memory", "700");

        Assert.Equal(exitCode, actual);
        Assert.Contains(said, _run.Output, StringComparison.Ordinal);
        var cells = _run.Executed(name).Cells;
        Assert.Equal("21", string.Concat(cells[1].Outputs.Single().Data["text/plain"]!.AsArray()));
        Assert.Contains(cells[2].Outputs, output => output.OutputType == "error");
        Assert.Empty(cells[3].Outputs);
        Assert.Null(cells[3].ExecutionCount);
        Assert.Contains("Проверка", _run.Report(name), StringComparison.Ordinal);
        Assert.DoesNotContain(_run.Folder, WorkersRunning(), StringComparison.Ordinal);
    }

    // As the last cell: what goes wrong late must not look like success.
    [Theory]
    [InlineData(
        "async-void",
        "async void F() { await Task.Delay(50); throw new TimeoutException(\"поздно\"); }\nF();\nawait Task.Delay(1500);",
        "TimeoutException: поздно")]
    [InlineData(
        "posted",
        "System.Threading.SynchronizationContext.Current.Post(_ => throw new TimeoutException(), null);\nawait Task.Delay(500);",
        "TimeoutException")]
    [InlineData(
        "message-throws",
        "class E : Exception { public override string Message => throw new Exception(); }\nthrow new E();",
        "its message cannot be read")]
    [InlineData("long-message", "throw new Exception(new string('z', 200_000_000));", "Exception: zzz")]
    [InlineData("not-an-assembly", "#r \"text.dll\"", "is not a .NET assembly")]
    public async Task A_failure_that_comes_from_the_side_is_the_cells_failure(string name, string code, string said)
    {
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "text.dll"), "не сборка");
        _run.Notebook(name, CommandRun.Code(code));

        Assert.Equal(1, await _run.RunAsync(name));

        Assert.Contains(said, _run.Output, StringComparison.Ordinal);
        Assert.Contains(_run.Executed(name).Cells[0].Outputs, output => output.OutputType == "error");
    }

    [Fact]
    public async Task Output_written_before_the_process_ends_is_kept()
    {
        _run.Notebook("exits", CommandRun.Code("Console.WriteLine(\"важная строка\"); Environment.Exit(0);"));

        Assert.Equal(3, await _run.RunAsync("exits"));

        Assert.Equal("важная строка\n", _run.Executed("exits").Cells[0].Outputs[0].Text);
    }

    [Fact]
    public async Task Output_past_the_console_is_cut_too()
    {
        _run.Notebook("raw", CommandRun.Code("""
            using (var stream = Console.OpenStandardOutput())
                for (var i = 0; i < 5_000; i++) stream.Write(new byte[1_000]);
            await Task.Delay(300);
            """));

        Assert.Equal(0, await _run.RunAsync("raw"));

        var text = string.Concat(_run.Executed("raw").Cells[0].Outputs.Select(output => output.Text));
        Assert.InRange(text.Length, 2_000_000, 2_100_000);
        Assert.Contains("were written past Console", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_megabytes_of_output_are_cut_and_the_notebook_goes_on()
    {
        _run.Notebook(
            "prints",
            CommandRun.Code("var line = new string('x', 1000);\nfor (var i = 0; i < 100_000; i++) Console.WriteLine(line);"),
            CommandRun.Code("\"после\""));

        Assert.Equal(0, await _run.RunAsync("prints"));

        var outputs = _run.Executed("prints").Cells[0].Outputs;
        Assert.InRange(outputs.Sum(output => output.Text.Length), 1_000_000, 3_000_000);
        Assert.Contains("the cell printed 100100000 characters", outputs[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_notebooks_of_a_batch_finish_and_the_worst_outcome_is_the_exit_code()
    {
        var dies = _run.Notebook("dies", CommandRun.Code("Environment.FailFast(\"конец\");"));
        var throws = _run.Notebook("throws", CommandRun.Code("throw new Exception();"));
        var works = _run.Notebook("works", CommandRun.Code("40 + 2"));

        var exitCode = await _run.InvokeAsync("run", dies, throws, works, "--out", _run.Reports, "--parallel", "2");

        Assert.Equal(3, exitCode);
        Assert.Equal("42", string.Concat(_run.Executed("works").Cells[0].Outputs.Single().Data["text/plain"]!.AsArray()));
        var index = await File.ReadAllTextAsync(Path.Combine(_run.Reports, "index.html"));
        Assert.Contains("dies.html", index, StringComparison.Ordinal);
        Assert.Contains("works.html", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_started_by_a_cell_does_not_outlive_the_notebook()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The cell starts /bin/sleep.");
        _run.Notebook("starts", CommandRun.Code("System.Diagnostics.Process.Start(\"/bin/sleep\", \"987654\"); Environment.Exit(1);"), CommandRun.Code("1"));
        _run.Notebook("waits", CommandRun.Code("System.Diagnostics.Process.Start(\"/bin/sleep\", \"987655\").WaitForExit();"));

        Assert.Equal(4, await _run.RunAsync("waits", "--timeout", "1"));

        Assert.DoesNotContain("987655", WorkersRunning(), StringComparison.Ordinal);
    }

    public void Dispose() => _run.Dispose();

    private static string WorkersRunning()
    {
        if (!OperatingSystem.IsLinux())
            return "";
        var lines = new List<string>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    lines.Add(File.ReadAllText($"/proc/{process.Id}/cmdline"));
                }
                catch (IOException)
                {
                    // It ended meanwhile.
                }
            }
        }

        return string.Join('\n', lines);
    }
}
