using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Npf.Warehouse;
using ChurnLab.Tests.Studies.Npf;
using Npgsql;

namespace ChurnLab.Notebooks.Tests.Warehouse;

[Collection(DatabaseCollection.Name)]
[Trait("tier", "database")]
public sealed class WarehousePanelTests(PostgresServer server)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_database_computes_what_is_computed_in_process(int seed) =>
        await MustAgree(RandomHistories.Of(seed, 300), $"random_{seed}");

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_two_agree_on_odd_accounts(int seed) =>
        await MustAgree(OddHistories.Of(seed, 300), $"odd_{seed}");

    /// <summary>Their order and syntax; that the tables are spread cannot be seen here.</summary>
    [Fact]
    public async Task Statements_for_Citus_compute_the_same_where_its_functions_do_nothing()
    {
        var history = OddHistories.Of(11, 300);
        await using var database = await LoadedWarehouse.OpenAsync(server, history, "citus", NpfWarehouseEngine.Citus);
        await database.RunAsync("""
            create schema citus;
            create function citus.create_distributed_table(regclass, text) returns void language sql as '';
            create function citus.create_reference_table(regclass) returns void language sql as '';
            """);

        await database.LoadAsync();

        await MustAgree(history, database);
    }

    [Fact]
    public async Task An_empty_history_gives_an_empty_panel()
    {
        var history = new NpfHistoryBuilder().Build(RandomHistories.Last, RandomHistories.Last);
        await using var database = await LoadedWarehouse.OfAsync(server, history, "empty");

        await database.RunAsync(database.Warehouse.PanelSql());

        Assert.Equal([0L], await database.RowAsync("select count(*) from panel"));
    }

    [Fact]
    public async Task A_row_holds_what_one_counts_by_hand()
    {
        await using var database = await LoadedWarehouse.OfAsync(server, HandMadeHistory.Create(), "hand");
        await database.RunAsync(database.Warehouse.PanelSql());

        foreach (var (feature, expected) in HandMadeHistory.InTheFifthQuarter)
        {
            var value = Assert.Single(await database.RowAsync(
                $"select {feature} from panel where account = 0 and quarter = {HandMadeHistory.Fifth.Index}"));
            if (expected is double number)
                Assert.True(value is double found && Math.Abs(found - number) < 1e-9, $"{feature}: {value}, expected {number}");
            else
                Assert.True(Equals(expected, value), $"{feature}: {value ?? "nothing"}, expected {expected ?? "nothing"}");
        }
    }

    [Fact]
    public async Task The_panel_keeps_the_features_asked_for_in_their_order()
    {
        await using var database = await LoadedWarehouse.OfAsync(server, RandomHistories.Of(5, 20), "chosen");

        await database.RunAsync(database.Warehouse.PanelSql(["region", "paid_4"]));

        await using var reader = await database.ReadAsync("select * from panel");
        Assert.Equal(
            ["client", "account", "quarter", "closes_1", "closes_4", "region", "paid_4"],
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
    }

    [Fact]
    public async Task A_new_panel_takes_the_place_of_the_old_and_leaves_nothing_else()
    {
        await using var database = await LoadedWarehouse.OfAsync(server, RandomHistories.Of(6, 20), "again");
        await database.RunAsync(database.Warehouse.PanelSql(["age"]));

        await database.RunAsync(database.Warehouse.PanelSql(["paid_1"]));

        await database.RowAsync("select paid_1 from panel");
        Assert.Equal(
            [string.Join(' ', NpfWarehouse.Tables.Append("panel").Order(StringComparer.Ordinal))],
            await database.RowAsync(
                "select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'again'"));
    }

    [Fact]
    public async Task A_panel_that_fails_leaves_the_old_one()
    {
        await using var database = await LoadedWarehouse.OfAsync(server, RandomHistories.Of(7, 20), "failing");
        await database.RunAsync(database.Warehouse.PanelSql(["age"]));
        var before = await database.RowAsync("select count(*), sum(age) from panel");
        await database.RunAsync("alter table macro rename column usd_rate to dollar");

        await Assert.ThrowsAsync<PostgresException>(() => database.RunAsync(database.Warehouse.PanelSql()));

        await database.RunAsync("rollback; set search_path = failing");
        Assert.Equal(before, await database.RowAsync("select count(*), sum(age) from panel"));
    }

    private async Task MustAgree(NpfHistory history, string schema)
    {
        await using var database = await LoadedWarehouse.OfAsync(server, history, schema);
        await MustAgree(history, database);
    }

    private static async Task MustAgree(NpfHistory history, LoadedWarehouse database)
    {
        await database.RunAsync(database.Warehouse.PanelSql());

        var comparison = await PanelComparison.OfAsync(database, history);

        Assert.Empty(comparison.Differences);
        Assert.Equal(new NpfPanel(history).RowCount, comparison.RowCount);
        Assert.InRange(comparison.RowCount, 5_000, 30_000);
    }
}
