using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Running;

/// <summary>Runs as they come out: one that went well, one that failed in its second cell with a message full of markup.</summary>
internal static class SampleRuns
{
    public static IReadOnlyList<NotebookRun> Create() => [Of("01-ok", RunOutcome.Succeeded, Passed()), Of("02, a%b", RunOutcome.CellFailed, Failed())];

    public static NotebookRun Of(string name, RunOutcome outcome, params CellRun[] cells) => new(
        Path.GetFullPath(Path.Combine("notebooks", name + ".ipynb")),
        new RunResult(outcome, NotebookDocument.New(), cells, TimeSpan.FromSeconds(12.345)),
        Path.GetFullPath(Path.Combine("reports", name + ".html")),
        Path.GetFullPath(Path.Combine("reports", name + ".ipynb")));

    private static CellRun[] Passed() => [new(1, "a", "Данные") { Status = CellStatus.Passed, Duration = TimeSpan.FromSeconds(0.25) }];

    private static CellRun[] Failed() =>
    [
        new(1, "a", "") { Status = CellStatus.Skipped },
        new(2, "b", "Кто <уходит>")
        {
            Status = CellStatus.Failed,
            Duration = TimeSpan.FromSeconds(1.5),
            Failure = new("FrameException", "50 % строк: a, b\nнет \u0001", ["cell 2, line 3", "> 3 | x < \"y\" & z"], 3),
        },
        new(3, "c", "Кто <уходит>"),
    ];
}
