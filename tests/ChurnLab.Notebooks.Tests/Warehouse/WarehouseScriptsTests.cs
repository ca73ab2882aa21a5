using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Notebooks.Tests.Warehouse;

[Collection(DatabaseCollection.Name)]
[Trait("tier", "database")]
public sealed class WarehouseScriptsTests(PostgresServer server)
{
    private const string Schema = "scripts";

    /// <summary>From the files of the fund over the command and psql to the panel.</summary>
    [Fact]
    public async Task What_the_command_writes_computes_with_psql_what_is_computed_in_process()
    {
        using var run = new CommandRun();
        var scripts = Path.Combine(run.Folder, "warehouse");
        NpfGenerator.WriteFiles(run.Folder, new() { Accounts = 3_000, Seed = 5 }, TestContext.Current.CancellationToken);

        var exitCode = await run.InvokeAsync("warehouse", "npf", "--data", run.Folder, "--out", scripts, "--schema", Schema);

        Assert.True(exitCode == 0, run.Error);
        var history = NpfData.Load(run.Folder).History;
        Assert.Equal(FormattableString.Invariant($"{scripts}: 3,000 accounts, {history.OperationCount:N0} operations"), run.Output.Trim());
        Assert.Equal((0, ""), await server.PsqlAsync(scripts, "-q", "-f", "create.sql", "-f", "load.sql", "-f", "panel.sql"));
        await using var database = await LoadedWarehouse.OpenAsync(server, history, Schema);
        var comparison = await PanelComparison.OfAsync(database, history);
        Assert.Empty(comparison.Differences);
        Assert.InRange(comparison.RowCount, 30_000, 300_000);
    }

    [Theory]
    [InlineData("'", "--schema", "x'; drop")]
    [InlineData("pg_", "--schema", "pg_temp")]
    [InlineData("Citus", "--engine", "7")]
    public async Task A_wrong_call_says_what_it_may_be(string expected, params string[] option)
    {
        using var run = new CommandRun();

        Assert.Equal(2, await run.InvokeAsync(["warehouse", "npf", "--data", run.Folder, "--out", run.Folder, .. option]));

        Assert.Contains($"{option[0]} must be", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_not_replaced_unasked()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "macro.csv"), "mine", TestContext.Current.CancellationToken);

        Assert.Equal(2, await run.InvokeAsync("warehouse", "npf", "--data", run.Folder, "--out", run.Folder));

        Assert.Contains("macro.csv' exists already", run.Error, StringComparison.Ordinal);
    }
}
