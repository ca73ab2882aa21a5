using System.Diagnostics;
using System.Globalization;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Studies.Npf;

namespace ChurnLab.Notebooks.Tests.Warehouse;

[Collection(DatabaseCollection.Name)]
[Trait("tier", "database")]
public sealed class WarehouseTablesTests(PostgresServer server)
{
    [Fact]
    public async Task Tables_hold_every_snapshot_and_every_kopeck()
    {
        var history = OddHistories.Of(8, 100);
        var accounts = Enumerable.Range(0, history.AccountCount).ToList();
        await using var database = await LoadedWarehouse.OfAsync(server, history, "tables");

        Assert.Equal(
            [
                (long)history.AccountCount,
                (long)history.ClientCount,
                (long)accounts.Count(account => history.ClosedIn(account) is null),
            ],
            await database.RowAsync("select count(*), count(distinct client), count(*) - count(closed_quarter) from accounts"));
        Assert.Equal(
            [
                history.SnapshotCount,
                accounts.Sum(account => history.SnapshotsOf(account).ToArray().Count(snapshot => snapshot.Age < 0)),
            ],
            await database.RowAsync("select count(*), (count(*) - count(age))::int from snapshots"));
        Assert.Equal(
            [
                history.OperationCount,
                accounts.Sum(account => history.OperationsOf(account).ToArray().Sum(operation => operation.Kopecks)),
            ],
            await database.RowAsync("select count(*), sum(kopecks)::bigint from operations"));
        Assert.Equal(
            [85L, "АДЫГЕЯ РЕСП"],
            await database.RowAsync("select count(*), min(name) filter (where region = 0) from regions"));
    }

    [Fact]
    public async Task Any_name_that_is_allowed_can_be_used()
    {
        await using var database = await LoadedWarehouse.OfAsync(server, RandomHistories.Of(9, 5), "Select");

        await database.RunAsync(database.Warehouse.PanelSql(["age"]));

        Assert.Equal([5L], await database.RowAsync("select count(distinct account) from \"Select\".panel"));
    }

    [Fact]
    public async Task A_server_leaves_nothing_behind()
    {
        var own = new PostgresServer();
        await own.InitializeAsync();
        await (await own.ConnectAsync()).DisposeAsync();
        var folder = own.Folder!;
        Assert.True(Directory.Exists(folder));
        var lockFile = Path.Combine(folder, "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(lockFile, TestContext.Current.CancellationToken);
        var id = int.Parse(lines[0], CultureInfo.InvariantCulture);

        await own.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        Assert.True(await HasEndedAsync(id), $"The server, process {id}, still runs.");
    }

    // The server removes its lock, for which pg_ctl waits, shortly before it ends.
    private static async Task<bool> HasEndedAsync(int id)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(50))
        {
            if (!Process.GetProcesses().Any(process => process.Id == id))
                return true;
        }

        return false;
    }
}
