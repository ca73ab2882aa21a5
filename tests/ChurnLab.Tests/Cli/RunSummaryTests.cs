using ChurnLab.Cli;
using ChurnLab.Notebooks.Running;
using ChurnLab.Tests.Notebooks.Running;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Cli;

public sealed class RunSummaryTests
{
    [Fact]
    public void Every_notebook_has_a_line_and_a_failed_one_a_second()
    {
        using var output = new StringWriter();
        RunOutcome[] ends = [RunOutcome.WorkerDied, RunOutcome.TimedOut, RunOutcome.Cancelled];

        RunSummary.Write(output, [.. SampleRuns.Create(), .. ends.Select(end => SampleRuns.Of(end.ToString(), end))], Path.Combine("reports", "index.html"));

        Snapshot.Matches(output.ToString(), "Cli", "summary.txt");
    }

    [Fact]
    public void A_report_outside_the_current_folder_is_named_in_full()
    {
        using var output = new StringWriter();
        var index = Path.Combine(Path.GetTempPath(), "index.html");

        RunSummary.Write(output, [], index);

        Assert.Equal($"All reports: {index}{output.NewLine}", output.ToString());
    }
}
