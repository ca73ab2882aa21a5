using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions.Guarding;

public sealed class InterruptedCellTests : IDisposable
{
    private readonly InterruptingSession _session = new();

    public static TheoryData<string> Endless => new(CellCorpus.Endless.Names);

    [Theory]
    [MemberData(nameof(Endless))]
    public void An_interrupt_ends_the_cell_and_the_session_goes_on_with_its_variables(string name)
    {
        _session.Cells.Run("var before = 41;");

        var cell = _session.Interrupt("var mine = 7;\n" + CellCorpus.Endless[name]);

        Assert.Equal(CellOutcome.Cancelled, cell.Outcome);
        Assert.Equal("Interrupted", cell.Failure.Name);
        Assert.DoesNotContain(cell.Events, item => item is ResultEvent);
        Assert.Equal("48", cell.Run("System.Threading.Thread.Sleep(30); await Task.Delay(1); before + mine").ResultOrFailure);
    }

    [Fact]
    public void An_interrupted_cell_says_where_it_was()
    {
        var cell = _session.Interrupt("var n = 0;\nwhile (true)\n{\n    n++;\n}");

        Assert.Equal(4, cell.Failure.Line);
        Assert.Equal(
            ["cell 2, line 4", "  2 | var n = 0;", "  3 | while (true)", "> 4 | {", "Interrupted: The cell was interrupted.", "   at cell 2, line 4"],
            cell.Failure.Traceback);
    }

    [Theory]
    [InlineData("void Wait()\n{\n    Thread.Sleep(60000);\n}\nWait();", 4)]
    [InlineData("async Task Wait()\n{\n    await Task.Delay(60000);\n}\nawait Wait();", 4)]
    [InlineData("Parallel.For(0, 4, i =>\n{\n    while (true) { }\n});", 2)]
    [InlineData("Task.Run(() =>\n{\n    while (true) { }\n}).Wait();", 2)]
    public void Waits_say_where_they_were(string code, int line) => Assert.Equal(line, _session.Interrupt(code).Failure.Line);

    [Fact]
    public void Functions_of_the_cell_clean_up_before_it_ends()
    {
        var cell = _session.Interrupt(
            "var log = \"\"; async Task Inner() { try { await Task.Delay(60000); } finally { await Task.Yield(); log += \"inner,\"; } }\n"
            + "async Task Outer() { try { await Inner(); } finally { log += \"outer\"; } }\nawait Outer();");

        Assert.Equal(CellOutcome.Cancelled, cell.Outcome);
        Assert.Equal("inner,outer", cell.Run("log").Result);
    }

    [Fact]
    public void A_cell_that_catches_the_interrupt_and_ends_by_itself_has_completed()
    {
        var cell = _session.Interrupt("var n = 0L; try { while (true) n++; } catch (OperationCanceledException) { display(\"caught\"); }");

        Assert.Equal(CellOutcome.Completed, cell.Outcome);
        Assert.Contains(cell.Events, item => item is DisplayEvent shown && (string?)shown.Data["text/plain"] == "caught");
    }

    [Fact]
    public void Every_statement_of_a_cell_is_a_place_to_end()
    {
        var cell = _session.Interrupt("var n = 0; Thread.SpinWait(8_000_000); n++; Thread.SpinWait(8_000_000); n = 100;");

        Assert.Equal(CellOutcome.Cancelled, cell.Outcome);
        Assert.NotEqual("100", cell.Run("n").Result);
    }

    [Fact]
    public void An_interrupt_before_or_while_a_cell_is_compiled_leaves_nothing_behind()
    {
        using var early = new CancellationTokenSource();
        early.Cancel();
        Assert.Equal(CellOutcome.Cancelled, _session.Cells.Run("var early = 1;", early.Token).Outcome);
        Assert.Equal("Interrupted", _session.Cells.Failure.Name);
        Assert.StartsWith("CS0103", _session.Cells.Run("early").Failure.Message, StringComparison.Ordinal);

        // Functions, because the compiler looks at the token between methods only.
        var many = string.Concat(Enumerable.Range(0, 3_000)
            .Select(i => $"object F{i}() => Enumerable.Range(0, {i}).Select(x => x + {i}).ToDictionary(x => x);\n"));
        using var compiling = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        Assert.Equal(CellOutcome.Cancelled, _session.Cells.Run("display(1);\n" + many, compiling.Token).Outcome);
        Assert.Empty(_session.Cells.Events.OfType<DisplayEvent>());
        Assert.Equal("3", _session.Cells.Run("var n = 0; while (n < 3) n++; System.Threading.Thread.Sleep(5); n").Result);
    }

    [Fact]
    public void An_interrupt_while_nothing_runs_does_nothing()
    {
        using var late = new CancellationTokenSource();
        Assert.Equal("1", _session.Cells.Run("1", late.Token).Result);

        late.Cancel();

        Assert.Equal("3", _session.Cells.Run("var n = 0; while (n < 3) n++; System.Threading.Thread.Sleep(50); n").Result);
    }

    [Fact]
    public void Background_work_of_the_interrupted_cell_ends_and_that_of_an_earlier_cell_goes_on()
    {
        _session.Cells.Run("long early = 0, late = 0; _ = Task.Run(() => { while (early >= 0) { early++; Thread.Yield(); } });");

        _session.Interrupt("_ = Task.Run(() => { while (true) { late++; Thread.Yield(); } }); while (true) { }");
        _session.Cells.Run("Thread.Sleep(20); var (a, b) = (early, late); Thread.Sleep(50); (early > a, late > b)");

        Assert.Equal("(True, False)", _session.Cells.Result, ignoreCase: true);
        _session.Cells.Run("early = long.MinValue;");
    }

    [Fact]
    public async Task An_interrupt_of_one_session_leaves_the_cells_of_another_alone()
    {
        using var other = new SessionFixture();
        using var begun = new ManualResetEventSlim();
        other.Seen = item => begun.Set();
        var running = Task.Factory.StartNew(
            () => other.Run("display(1); var n = 0L; var end = DateTime.UtcNow.AddSeconds(0.6); while (DateTime.UtcNow < end) n++; n").Outcome,
            TaskCreationOptions.LongRunning);
        begun.Wait();

        Assert.Equal(CellOutcome.Cancelled, _session.Interrupt("while (true) { }").Outcome);

        Assert.Equal(CellOutcome.Completed, await running);
    }

    [Fact]
    public void Compiled_code_that_watches_nothing_makes_the_cell_stuck_in_time()
    {
        using var session = new InterruptingSession(new SessionOptions { StuckGrace = TimeSpan.FromSeconds(0.4) });

        // A loop inside the framework; it ends by itself after some seconds.
        session.Interrupt("Thread.SpinWait(150_000_000);");

        Assert.Equal(CellOutcome.Stuck, session.Cells.Outcome);
        Assert.InRange(session.Took.TotalSeconds, 0.5, 2);
        Assert.Throws<InvalidOperationException>(() => session.Cells.Run("1"));
    }

    [Fact]
    public void Who_receives_the_output_is_never_woken()
    {
        using var session = new SessionFixture();
        using var interrupt = new CancellationTokenSource();
        var slept = false;
        session.Seen = item =>
        {
            if (item is not DisplayEvent)
                return;
            interrupt.Cancel();
            Thread.Sleep(500);
            slept = true;
        };

        session.Run("display(1); while (true) { }", interrupt.Token);

        Assert.True(slept);
        Assert.Equal(CellOutcome.Cancelled, session.Outcome);
    }

    [Fact]
    public void A_sleeping_cell_ends_within_a_third_of_a_second()
    {
        // The best of some: the machine may be busy with other tests.
        var took = Enumerable.Range(0, 5).Min(_ =>
        {
            _session.Interrupt("Thread.Sleep(60000);");
            return _session.Took.TotalSeconds;
        });

        Assert.InRange(took, 0.2, 0.34);
    }

    public void Dispose() => _session.Dispose();
}
