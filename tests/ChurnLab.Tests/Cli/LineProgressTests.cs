using ChurnLab.Cli;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Cli;

public sealed class LineProgressTests : IDisposable
{
    private readonly SteppingClock _clock = new();
    private readonly StringWriter _output = new();
    private readonly CellRun _cell = new(3, "id", "Сегменты");

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Work_that_ends_in_time_leaves_no_line()
    {
        var observer = Start();

        Report(observer, 10);
        _clock.Forward(4.9);
        Report(observer, 90);
        End(observer);

        Assert.Equal(["bank.ipynb", "  [3/27] Сегменты 1.2 s"], Lines);
    }

    [Fact]
    public void Long_work_has_a_line_after_five_seconds_and_one_each_ten()
    {
        var observer = Start();

        for (var second = 0; second <= 30; second++)
        {
            Report(observer, second * 3);
            _clock.Forward(1);
        }

        End(observer);
        Assert.Equal(
            [
                "bank.ipynb",
                "  [3/27] Сегменты: Поиск сегментов 15 % (5 s)",
                "  [3/27] Сегменты: Поиск сегментов 45 % (15 s)",
                "  [3/27] Сегменты: Поиск сегментов 75 % (25 s)",
                "  [3/27] Сегменты 1.2 s",
            ],
            Lines);
    }

    [Fact]
    public void Two_pieces_of_work_keep_their_own_time_and_an_unknown_whole_is_an_amount()
    {
        var observer = Start();

        Report(observer, 1);
        _clock.Forward(3);
        observer.CellProduced(_cell, new ProgressEvent("b", "Чтение", 0, null));
        _clock.Forward(3);
        Report(observer, 20);
        observer.CellProduced(_cell, new ProgressEvent("b", "Чтение", 12_345, null));
        _clock.Forward(3);
        observer.CellProduced(_cell, new ProgressEvent("b", "Чтение", 23_456, null));

        Assert.Equal(
            ["bank.ipynb", "  [3/27] Сегменты: Поиск сегментов 20 % (6 s)", "  [3/27] Сегменты: Чтение 23,456 (6 s)"], Lines);
    }

    [Fact]
    public void With_several_notebooks_each_line_names_its_own_and_an_untitled_cell_has_no_colon()
    {
        var observer = new LineProgress(_output, severalNotebooks: true, _clock).NotebookStarted("bank.ipynb");
        var cell = new CellRun(1, "id", "");
        observer.CellStarted(cell, 2);
        observer.CellProduced(cell, new ProgressEvent("a", "Обучение", 0, 10));
        _clock.Forward(5);
        observer.CellProduced(cell, new ProgressEvent("a", "Обучение", 5, 10));

        Assert.Equal("  bank [1/2] Обучение 50 % (5 s)", Lines[^1]);
    }

    [Fact]
    public void Other_outputs_are_no_lines()
    {
        var observer = Start();
        _clock.Forward(60);
        observer.CellProduced(_cell, new StreamEvent("stdout", "text"));

        Assert.Equal(["bank.ipynb"], Lines);
    }

    private string[] Lines => _output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private IRunObserver Start()
    {
        var observer = new LineProgress(_output, severalNotebooks: false, _clock).NotebookStarted("bank.ipynb");
        observer.CellStarted(_cell, 27);
        return observer;
    }

    private void Report(IRunObserver observer, double completed) =>
        observer.CellProduced(_cell, new ProgressEvent("a", "Поиск сегментов", completed, 100));

    private void End(IRunObserver observer) =>
        observer.CellEnded(_cell with { Status = CellStatus.Passed, Duration = TimeSpan.FromSeconds(1.2) }, 27);
}
