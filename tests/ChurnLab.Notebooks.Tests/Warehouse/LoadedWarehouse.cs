using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Warehouse;
using Npgsql;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>A history in a schema of the database.</summary>
internal sealed class LoadedWarehouse : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private LoadedWarehouse(NpfWarehouse warehouse, NpgsqlConnection connection) =>
        (Warehouse, _connection) = (warehouse, connection);

    public NpfWarehouse Warehouse { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A schema that is there already.</summary>
    public static async Task<LoadedWarehouse> OpenAsync(
        PostgresServer server, NpfHistory history, string schema, NpfWarehouseEngine engine = NpfWarehouseEngine.PostgreSql)
    {
        var warehouse = new NpfWarehouse(history, new() { Schema = schema, Engine = engine, WorkMemory = 32 });
        var opened = new LoadedWarehouse(warehouse, await server.ConnectAsync());
        await opened.RunAsync($"set search_path = \"{schema}\"");
        return opened;
    }

    /// <summary>A new schema, with tables that are made and filled.</summary>
    public static async Task<LoadedWarehouse> OfAsync(PostgresServer server, NpfHistory history, string schema)
    {
        var loaded = await OpenAsync(server, history, schema);
        await loaded.LoadAsync();
        return loaded;
    }

    /// <summary>Makes the tables and fills them by COPY.</summary>
    public async Task LoadAsync()
    {
        await RunAsync(Warehouse.CreateSql());
        foreach (var table in NpfWarehouse.Tables)
            await CopyAsync(table);
        await RunAsync(Warehouse.AfterLoadSql());
    }

    public async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    public async Task<NpgsqlDataReader> ReadAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return await command.ExecuteReaderAsync(Cancellation);
    }

    /// <summary>First row of an answer.</summary>
    public async Task<object?[]> RowAsync(string sql)
    {
        await using var reader = await ReadAsync(sql);
        Assert.True(await reader.ReadAsync(Cancellation), $"No row: {sql}");
        return
        [
            .. Enumerable.Range(0, reader.FieldCount)
                .Select(field => reader.IsDBNull(field) ? null : reader.GetValue(field)),
        ];
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task CopyAsync(string table)
    {
        await using var writer = await _connection.BeginTextImportAsync(Warehouse.CopySql(table), Cancellation);
        Warehouse.CopyText(table, writer);
    }
}
