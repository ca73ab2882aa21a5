using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>The findings of notebook 03 are of the data: they fall silent with them, and nobody is called then.</summary>
[Trait("tier", "notebooks")]
public sealed partial class ComputedNpfFindingsTests(NotebookRuns runs) : IDisposable
{
    private const string Name = "03-npf-loyalty";

    private readonly CommandRun _run = new();

    [Fact]
    public async Task On_the_sample_closings_are_told_and_the_page_says_first_that_the_accounts_are_made()
    {
        var executed = await runs.ExecutedAsync(Name + ".ipynb");

        var findings = executed.Findings();
        Assert.StartsWith("Это образец: все счета (3000) создал генератор", findings[0].Text, StringComparison.Ordinal);
        Assert.True(findings[1].IsResolved);
        Assert.StartsWith("Открыто на конец 2022Q4: ", findings[1].Text, StringComparison.Ordinal);
        string[] starts = ["Градиентный бустинг — модель для работы", "Сделано: 50 проверок", "Запланировано: "];
        Assert.All(starts, start => Assert.Contains(findings, finding => finding.IsResolved && finding.Text.StartsWith(start, StringComparison.Ordinal)));
        Assert.Contains(findings, finding => finding.Text.Contains("тот же счёт окажется и в обучении, и в проверке", StringComparison.Ordinal));
        Assert.DoesNotContain(executed.Outputs(), output => Identity().IsMatch(output.Content("text/html") + output.Content("text/plain")));
    }

    [Fact]
    public async Task Where_nothing_drives_closings_nothing_is_said_of_it_and_nobody_called()
    {
        var data = Path.Combine(_run.Folder, "data");
        NpfGenerator.WriteFiles(data, new NpfGeneratorOptions { Accounts = 2_000, Hazard = NpfHazard.None, Gzip = true });
        var lists = Path.Combine(_run.Folder, "lists");

        var exitCode = await _run.InvokeAsync(
            "run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", data, "--parameter", $"lists={lists}", "--parameter", "folds=2", "--out", _run.Reports);

        var executed = _run.Executed(Name);
        Assert.Equal((0, ""), (exitCode, executed.Failures(Name)));
        var findings = executed.Findings();
        Assert.False(findings[1].IsResolved);
        Assert.EndsWith("известно, сколько уходит в среднем, но не кто. Обзванивать по ней некого.", findings[1].Text, StringComparison.Ordinal);

        // The steps, the plan and the list.
        var noCalls = ("Модель не отличает тех, кто закроет счёт, от остальных. Списка звонков нет.", false);
        Assert.Equal(3, findings.Count(finding => finding == noCalls));
        Assert.DoesNotContain(findings, finding => finding.Text.StartsWith("Запланировано: ", StringComparison.Ordinal));
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(lists, "calls.csv"), TestContext.Current.CancellationToken));

        // What is true whatever drives closings is still told.
        Assert.Contains(findings, finding => finding.IsResolved && finding.Text.StartsWith("Будущее отсекали и меняли", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.IsResolved && finding.Text.StartsWith("В кварталах 2015Q1–2022Q4", StringComparison.Ordinal));
    }

    public void Dispose() => _run.Dispose();

    // Of an account or a client: a page goes from hand to hand.
    [GeneratedRegex("0x[0-9A-F]{32}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Identity();
}
