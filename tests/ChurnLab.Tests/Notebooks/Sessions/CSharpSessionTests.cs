using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions;

public sealed class CSharpSessionTests : IDisposable
{
    private readonly SessionFixture _session = new();

    [Fact]
    public void State_lives_from_cell_to_cell_and_names_can_be_declared_anew()
    {
        _session.Run("var x = 20; int Twice(int n) => 2 * n; record Client(string Name);");
        _session.Run("var x = Twice(21); new Client(\"Анна\").Name + x");

        Assert.Equal("Анна42", _session.Result);
    }

    [Fact]
    public void The_default_usings_are_those_of_dotnet_interactive()
    {
        _session.Run("new StringBuilder().Append(new ArrayList().Count).Append(new List<int>().Sum()).ToString() + await Task.FromResult(1)");
        Assert.Equal("001", _session.Result);

        _session.Run("File.Exists(\"x\")");
        Assert.StartsWith("CS0103", _session.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("(object)null", "<null>")]
    [InlineData("1 + 1;", null)]
    [InlineData("var y = 3;", null)]
    [InlineData("Console.Write(\"\")", null)]
    [InlineData("await Task.CompletedTask", null)]
    [InlineData("await Task.FromResult(\"готово\")", "готово")]
    public void Only_a_trailing_expression_without_a_semicolon_is_a_result(string code, string? expected)
    {
        _session.Run(code);

        if (code == "1 + 1;")
            Assert.StartsWith("CS0201", _session.Failure.Message, StringComparison.Ordinal);
        else
            Assert.Equal(CellOutcome.Completed, _session.Outcome);
        Assert.Equal(expected, _session.Result);
    }

    [Fact]
    public void Streams_and_displays_keep_their_order_and_writes_are_joined()
    {
        _session.Run("for (var i = 0; i < 1000; i++) Console.Write(i % 10); Console.Error.Write(\"e\"); display(5); Console.Write(\"после\"); 6");

        Assert.Collection(
            _session.Events,
            item => Assert.Equal(1000, Assert.IsType<StreamEvent>(item).Text.Length),
            item => Assert.Equal(new StreamEvent("stderr", "e"), item),
            item => Assert.Equal("5", (string?)Assert.IsType<DisplayEvent>(item).Data["text/plain"]),
            item => Assert.Equal(new StreamEvent("stdout", "после"), item),
            item => Assert.IsType<ResultEvent>(item));
    }

    [Fact]
    public void A_display_can_be_updated_from_a_later_cell()
    {
        _session.Run("var shown = 1.Display();");
        var id = Assert.IsType<DisplayEvent>(Assert.Single(_session.Events)).DisplayId;

        _session.Run("shown.Update(2);");

        var update = Assert.IsType<UpdateDisplayEvent>(Assert.Single(_session.Events));
        Assert.Equal(id, update.DisplayId);
        Assert.Equal("2", (string?)update.Data["text/plain"]);
    }

    [Fact]
    public void A_cell_that_does_not_compile_gives_one_error_with_code_line_and_mark()
    {
        _session.Run("var a = 1;\nvar b = missing + a;\nvar c = alsoMissing;");

        Assert.Equal(CellOutcome.Failed, _session.Outcome);
        Assert.Equal("CompilationError", _session.Failure.Name);
        Assert.Equal(2, _session.Failure.Line);
        Assert.Equal(
            """
            cell 1, line 2, column 9
              1 | var a = 1;
            > 2 | var b = missing + a;
                |         ^^^^^^^
            CS0103: The name 'missing' does not exist in the current context

            cell 1, line 3, column 9
              1 | var a = 1;
              2 | var b = missing + a;
            > 3 | var c = alsoMissing;
                |         ^^^^^^^^^^^
            CS0103: The name 'alsoMissing' does not exist in the current context
            """.ReplaceLineEndings("\n"),
            string.Join('\n', _session.Failure.Traceback));
    }

    [Fact]
    public void An_exception_names_its_type_and_only_the_frames_of_the_user()
    {
        _session.Run("class Parser\n{\n    public static int Parse(string text)\n    {\n        return int.Parse(text);\n    }\n}");
        _session.Run("int Load(string text) => Parser.Parse(text);\nvar kept = 7;\nLoad(\"семь\")");

        Assert.Equal("FormatException", _session.Failure.Name);
        var lines = _session.Failure.Traceback;
        Assert.Equal("cell 1, line 5", lines[0]);
        Assert.Contains("> 5 |         return int.Parse(text);", lines);
        Assert.Equal(
            ["   at Parser.Parse, cell 1, line 5", "   at Load, cell 2, line 1", "   at cell 2, line 3"],
            lines.Where(line => line.StartsWith("   at", StringComparison.Ordinal)));

        _session.Run("kept");
        Assert.Equal("7", _session.Result);
    }

    [Fact]
    public void Frames_of_async_and_lambda_code_carry_the_names_the_author_gave()
    {
        _session.Run("async Task<int> Fetch()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"нет связи\");\n}\nawait Fetch()");

        Assert.Equal("InvalidOperationException", _session.Failure.Name);
        Assert.Contains("   at Fetch, cell 1, line 4", _session.Failure.Traceback);
    }

    [Fact]
    public void A_blocking_wait_on_the_cells_own_async_code_does_not_deadlock()
    {
        _session.Run("async Task<int> Sum() { var s = 0; for (var i = 0; i < 300; i++) { await Task.Yield(); s += i; } return s; }\nSum().Result");

        Assert.Equal("44850", _session.Result);
    }

    // Cells that have to be aborted run in processes of their own: see InterruptTests among the slow tests.
    [Theory]
    [InlineData("await Task.Delay(60000);")]
    [InlineData("while (true) await Task.Yield();")]
    [InlineData("""
        var slot = (System.Threading.AsyncLocal<System.Threading.CancellationToken>)AppContext.GetData("Notebook.CancellationToken");
        while (true) { slot.Value.ThrowIfCancellationRequested(); System.Threading.Thread.Sleep(5); }
        """)]
    public void An_interrupt_ends_a_cell_that_awaits_or_watches_the_ambient_token(string code)
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        _session.Run("var before = 41;");

        _session.Run(code, interrupt.Token);

        Assert.Equal(CellOutcome.Cancelled, _session.Outcome);
        Assert.Equal("Interrupted", _session.Failure.Name);
        Assert.Equal("42", _session.Run("before + 1").Result);
    }

    [Fact]
    public void Output_beyond_the_limit_is_counted_and_said()
    {
        using var session = new SessionFixture(new SessionOptions { OutputLimit = 100 });

        session.Run("for (var i = 0; i < 1000; i++) Console.Write(\"0123456789\");");

        Assert.Equal(100, session.Out.Length);
        Assert.Contains("the cell printed 10000 characters, the first 100 are kept", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_go_to_the_error_stream()
    {
        _session.Run("async Task F() => await Task.Delay(1);\nvoid G() { F(); }\nasync Task H() { F(); await F(); }");

        Assert.Contains("(3,18): warning CS4014", _session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_code_sees_the_ambient_token_and_the_progress_sink_by_name()
    {
        _session.Run(
            """
            var token = ((System.Threading.AsyncLocal<System.Threading.CancellationToken>)AppContext.GetData("Notebook.CancellationToken")).Value;
            var sink = ((System.Threading.AsyncLocal<Action<string, string, double, double>>)AppContext.GetData("Notebook.Progress")).Value;
            sink("work-1", "Чтение", 3, double.NaN);
            token.CanBeCanceled
            """,
            new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

        Assert.Contains(new ProgressEvent("work-1", "Чтение", 3, null), _session.Events);
        Assert.Equal("True", _session.Result, ignoreCase: true);
    }

    public void Dispose() => _session.Dispose();
}
