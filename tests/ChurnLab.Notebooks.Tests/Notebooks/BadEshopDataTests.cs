using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Notebook 02 on files and numbers that are not what it expects: a sentence, in the cell and at the top of the report.</summary>
[Trait("tier", "notebooks")]
public sealed class BadEshopDataTests : IDisposable
{
    private const string Name = "02-eshop-activity";
    private const string WhereDataAreLoaded = "   at cell 4, line 1";

    private readonly CommandRun _run = new();

    [Fact]
    public async Task A_missing_file_is_named()
    {
        await EshopFiles.CopyAsync(Data, EshopFiles.Minutes, changed: null);

        await FailsAsync("Нет файлов: market_time.csv.", "--data");
    }

    [Fact]
    public async Task An_unknown_type_of_service_is_named_with_line_and_column()
    {
        await EshopFiles.CopyAsync(Data, EshopFiles.Clients, lines => EshopFiles.WithField(lines, line: 7, field: 2, "золотой"));

        await FailsAsync(EshopFiles.Clients, "line 7", "'Тип сервиса'", "'золотой'");
    }

    [Fact]
    public async Task A_client_without_a_profit_is_named()
    {
        await EshopFiles.CopyAsync(Data, EshopFiles.Profit, lines => lines.Where(line => !line.StartsWith("215350,", StringComparison.Ordinal)));

        await FailsAsync(EshopFiles.Profit, "215350");
    }

    [Fact]
    public async Task A_number_of_trials_that_is_not_positive_is_named()
    {
        Assert.Equal(1, await RunAsync(Repository.PathOf("data"), "trials=0"));
        FailedRun.Says(_run, Name, "   at cell 4, line 2", "trialsPerFamily is 0; expected 1 or more.");
    }

    [Fact]
    public async Task A_negative_budget_is_named()
    {
        // Few clients and trials: the study is done before the budget is asked for.
        EshopGenerator.WriteFiles(Data, new EshopGeneratorOptions { Rows = 260 });

        Assert.Equal(1, await RunAsync(Data, "budget=-5", "trials=1"));
        FailedRun.Says(_run, Name, "   at cell 6, line 1", "The budget of offers is -5 roubles; expected a finite number from 0.");
    }

    public void Dispose() => _run.Dispose();

    private string Data => Path.Combine(_run.Folder, "data");

    private Task<int> RunAsync(string data, params string[] parameters) => _run.InvokeAsync(
    [
        "run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", data, "--out", _run.Reports,
        .. parameters.SelectMany(given => (string[])["--parameter", given]),
    ]);

    private async Task FailsAsync(params string[] said)
    {
        Assert.Equal(1, await RunAsync(Data));
        FailedRun.Says(_run, Name, WhereDataAreLoaded, said);
    }
}
