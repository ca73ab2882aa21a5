using System.Xml.Linq;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Running;

[Trait("tier", "notebooks")]
public sealed class RunCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public async Task Running_twice_gives_the_same_bytes()
    {
        _run.Notebook(
            "same",
            NotebookCell.Markdown("# Одно и то же"),
            CommandRun.Code("using System.Threading;\nvar list = new List<int>();"),
            CommandRun.Code("Console.WriteLine(\"a\"); display(new { Имя = \"Анна\", Возраст = 40 });"),
            CommandRun.Code("Enumerable.Range(0, 3).Select(i => new { i, Квадрат = i * i })"));

        Assert.Equal(0, await _run.RunAsync("same"));
        var first = (_run.Report("same"), await File.ReadAllTextAsync(Path.Combine(_run.Reports, "same.ipynb")));
        Assert.Equal(0, await _run.RunAsync("same"));

        Assert.Equal(first, (_run.Report("same"), await File.ReadAllTextAsync(Path.Combine(_run.Reports, "same.ipynb"))));

        // An executed notebook is a notebook: run again, it stays as it is.
        Assert.Equal(0, await _run.InvokeAsync("run", Path.Combine(_run.Reports, "same.ipynb"), "--out", _run.Reports + "2"));
        Assert.Equal(first.Item2, await File.ReadAllTextAsync(Path.Combine(_run.Reports + "2", "same.ipynb")));
    }

    [Fact]
    public async Task Tags_skip_cells_and_expect_exceptions()
    {
        _run.Notebook(
            "tags",
            CommandRun.Code("throw new Exception(\"не сюда\");", "skip-execution"),
            CommandRun.Code("int.Parse(\"семь\")", "raises-exception"),
            CommandRun.Code("1"));
        _run.Notebook("nothing-raised", CommandRun.Code("1", "raises-exception"));

        Assert.Equal(0, await _run.RunAsync("tags"));
        Assert.Equal("FormatException", _run.Executed("tags").Cells[1].Outputs.Single().ErrorName);
        Assert.Empty(_run.Executed("tags").Cells[0].Outputs);

        Assert.Equal(1, await _run.RunAsync("nothing-raised"));
        Assert.Contains("tagged raises-exception, but it raised nothing", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_take_the_type_of_their_declaration()
    {
        _run.Notebook(
            "parameters",
            CommandRun.Code(
                "var seed = 1; string name = null; double? rate = 0.5; var days = new[] { 1 };\nvar from = new DateOnly(2024, 1, 1); var fast = false;",
                "parameters"),
            CommandRun.Code("$\"{seed}|{name}|{rate}|{days.Sum()}|{from:yyyy-MM-dd}|{fast}\""));

        Assert.Equal(0, await _run.RunAsync(
            "parameters", "-p", "seed=7", "-p", "name=Анна \"А\" {x}", "-p", "rate=null", "-p", "days=[4, 5]", "-p", "from=2025-02-03", "-p", "fast=true"));

        var executed = _run.Executed("parameters");
        Assert.Contains("injected-parameters", executed.Cells[1].Tags);
        Assert.Equal("7|Анна \"А\" {x}||9|2025-02-03|True", string.Concat(executed.Cells[2].Outputs.Single().Data["text/plain"]!.AsArray()));
    }

    [Theory]
    [InlineData("sed=1", "has no parameter 'sed'. The nearest is 'seed'; it has: seed, name.")]
    [InlineData("seed=семь", "Parameter 'seed' is of type int; 'семь' is not a value of it. Its default is 1.")]
    [InlineData("seed", "--parameter takes NAME=VALUE; got 'seed'.")]
    public async Task A_wrong_parameter_is_refused_before_anything_runs(string parameter, string sentence)
    {
        _run.Notebook("parameters", CommandRun.Code("var seed = 1; var name = \"\";", "parameters"));

        Assert.Equal(2, await _run.RunAsync("parameters", "-p", parameter));

        Assert.Contains(sentence, _run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_run.Reports));
    }

    [Theory]
    [InlineData("--timeout", "0", "--timeout must be more than 0")]
    [InlineData("--timeout", "soon", "soon")]
    [InlineData("--parallel", "-1", "--parallel must be more than 0")]
    [InlineData("--data", "/no/such/folder", "which is not a folder")]
    [InlineData("--unknown", "1", "--unknown")]
    public async Task A_wrong_call_is_exit_code_2_and_one_sentence(string option, string value, string said)
    {
        _run.Notebook("any", CommandRun.Code("1"));

        Assert.Equal(2, await _run.RunAsync("any", option, value));

        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Junit_and_annotations_name_the_cell_and_the_line()
    {
        _run.Notebook(
            "fails",
            NotebookCell.Markdown("## Расчёт"),
            CommandRun.Code("1"),
            CommandRun.Code("var a = 1;\nthrow new Exception(\"50 %, нет\");"),
            CommandRun.Code("2"));
        var junit = Path.Combine(_run.Folder, "junit.xml");

        Assert.Equal(1, await _run.RunAsync("fails", "--junit", junit, "--github"));

        var suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        Assert.Equal("fails.ipynb", suite.Attribute("name")!.Value);
        Assert.Equal(("3", "1", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
        var failed = suite.Elements("testcase").ElementAt(1);
        Assert.Equal("cell 2: Расчёт", failed.Attribute("name")!.Value);
        Assert.Equal("50 %, нет", failed.Element("failure")!.Attribute("message")!.Value);
        Assert.Contains("title=fails.ipynb cell 2 line 2::Exception: 50 %25, нет", _run.Output, StringComparison.Ordinal);
        Assert.Contains("[2/3] Расчёт", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_are_refused()
    {
        var first = _run.Notebook("one", CommandRun.Code("1"));
        Directory.CreateDirectory(Path.Combine(_run.Folder, "b"));
        File.Copy(first, Path.Combine(_run.Folder, "b", "one.ipynb"));

        Assert.Equal(2, await _run.InvokeAsync("run", first, Path.Combine(_run.Folder, "b", "one.ipynb"), "--out", _run.Reports));

        Assert.Contains("Two notebooks are named 'one'", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_never_writes_over_its_own_notebook_or_its_index()
    {
        var source = _run.Notebook("source", CommandRun.Code("1"));
        var before = await File.ReadAllTextAsync(source);
        Assert.Equal(2, await _run.InvokeAsync("run", source, "--out", _run.Folder));
        Assert.Contains("written over", _run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(source));

        _run.Notebook("index", CommandRun.Code("1"));
        Assert.Equal(2, await _run.RunAsync("index"));
        Assert.Contains("named 'index'", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_are_checked_before_anything_runs()
    {
        var source = _run.Notebook("source", CommandRun.Code("System.IO.File.WriteAllText(\"ran\", \"\");"));
        Assert.Equal(2, await _run.InvokeAsync("run", source, "--out", source));
        Assert.Equal(2, await _run.InvokeAsync("run", source, "--out", ""));
        Assert.Equal(2, await _run.RunAsync("source", "--junit", _run.Folder));
        Assert.False(File.Exists(Path.Combine(_run.Folder, "ran")));

        var junit = Path.Combine(_run.Folder, "deep", "er", "junit.xml");
        Assert.Equal(0, await _run.RunAsync("source", "--junit", junit));
        Assert.True(File.Exists(junit));
    }

    [Fact]
    public async Task A_notebook_in_another_language_is_refused()
    {
        var path = _run.Notebook("python", CommandRun.Code("print(1)"));
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace("\"language\": \"C#\"", "\"language\": \"python\"", StringComparison.Ordinal));

        Assert.Equal(2, await _run.RunAsync("python"));

        Assert.Contains("is a notebook in python: expected C#", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_notebook_has_a_limit_of_its_own()
    {
        _run.Notebook("slow", [.. Enumerable.Range(0, 20).Select(i => CommandRun.Code($"await Task.Delay(500); {i}"))]);

        Assert.Equal(4, await _run.RunAsync("slow", "--total-timeout", "4"));

        Assert.Contains("the whole notebook may take 4 s", _run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _run.Dispose();
}
