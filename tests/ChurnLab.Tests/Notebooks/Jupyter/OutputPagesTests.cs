using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class OutputPagesTests
{
    private readonly OutputPages _pages;
    private TimeSpan _now;

    public OutputPagesTests() => _pages = new OutputPages(() => _now);

    [Fact]
    public void Cells_run_right_after_one_another_share_a_page() =>
        Assert.Equal([1, 1, 1], [Run(Cell("a")), Run(Cell("b")), Run(Cell("c"))]);

    [Fact]
    public void New_cells_that_a_person_runs_one_by_one_share_a_page() =>
        Assert.Equal([1, 1, 1], [Run(Cell("a")), Run(Cell("b"), pause: 60), Run(Cell("Chart.Bar(frame)"), pause: 60)]);

    [Theory]
    [InlineData("Chart.Bar(clients, \"age\")", "Chart.Bar(clients, \"city\")", 2)]
    [InlineData("Chart.Bar(clients, \"age\")", "Chart.Line(clients.Where(c), \"city\")", 1)]
    [InlineData("var x = 1;\nx", "var x = 2;\nx", 2)]
    [InlineData("+", "-", 1)]
    public void A_changed_cell_that_is_run_after_a_pause_begins_a_page(string before, string after, int page)
    {
        Run(Cell(before));

        Assert.Equal(page, Run(Cell(after), pause: 1));
    }

    [Fact]
    public void Cells_that_are_alike_share_a_page_when_they_are_run_together() =>
        Assert.Equal([1, 1, 1], [Run(Cell("Chart.Bar(clients, 1)")), Run(Cell("Chart.Bar(clients, 2)"), pause: 0.4), Run(Cell("Chart.Bar(clients, 3)"))]);

    [Fact]
    public void A_cell_run_again_at_once_begins_a_page() =>
        Assert.Equal([1, 1, 2, 2], [Run(Cell("a")), Run(Cell("b")), Run(Cell("a")), Run(Cell("b"))]);

    [Fact]
    public void The_time_a_cell_takes_is_no_pause()
    {
        var first = Run(Cell("a"), takes: 60);

        Assert.Equal(first, Run(Cell("b")));
    }

    [Fact]
    public void A_cell_that_is_named_begins_a_page_only_when_it_is_run_again() =>
        Assert.Equal(
            [1, 1, 2, 2],
            [Run(Cell("a", id: "1")), Run(Cell("a", id: "2"), pause: 60), Run(Cell("changed", id: "1"), pause: 60), Run(Cell("a", id: "2"), pause: 60)]);

    [Fact]
    public void A_program_that_runs_a_notebook_has_one_page() =>
        Assert.Equal([1, 1, 1], [Run(Cell("a", answers: false)), Run(Cell("a", answers: false)), Run(Cell("b", answers: false), pause: 60)]);

    [Fact]
    public void What_is_run_silently_is_no_cell()
    {
        Run(Cell("a"));

        Assert.Equal(1, Run(Cell("a", silent: true), pause: 60));
    }

    private static CellRequest Cell(string code, string? id = null, bool answers = true, bool silent = false) => new(
        new JupyterMessage([], new MessageHeader([]), [], new JsonObject { ["code"] = code, ["allow_stdin"] = answers, ["silent"] = silent })
        {
            CellId = id,
        },
        count: 1);

    private long Run(CellRequest cell, double pause = 0, double takes = 0)
    {
        _now += TimeSpan.FromSeconds(pause);
        var page = _pages.Begin(cell);
        _now += TimeSpan.FromSeconds(takes);
        _pages.End();
        return page;
    }
}
