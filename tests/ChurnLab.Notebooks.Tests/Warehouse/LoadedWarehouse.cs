using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Warehouse;
using Npgsql;

namespace ChurnLab.Notebooks.Tests.Warehouse;

/// <summary>A history in a schema of the database.</summary>
internal sealed class LoadedWarehouse : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private LoadedWarehouse(NpfWarehouse warehouse, NpgsqlConnection connection) => (Warehouse, _connection) = (warehouse, connection);

    public NpfWarehouse Warehouse { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes the tables and fills them by COPY.</summary>
    public static async Task<LoadedWarehouse> OfAsync(PostgresServer server, NpfHistory history, string schema)
    {
        var connection = await server.ConnectAsync();
        var loaded = new LoadedWarehouse(new NpfWarehouse(history, new() { Schema = schema, WorkMemory = 32 }), connection);
        await loaded.RunAsync(loaded.Warehouse.CreateSql());
        foreach (var table in NpfWarehouse.Tables)
            await loaded.CopyAsync(table);
        await loaded.RunAsync(loaded.Warehouse.AfterLoadSql());
        await loaded.RunAsync($"set search_path = \"{schema}\"");
        return loaded;
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
        return [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? null : reader.GetValue(field))];
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task CopyAsync(string table)
    {
        await using var writer = await _connection.BeginTextImportAsync(Warehouse.CopySql(table), Cancellation);
        Warehouse.CopyText(table, writer);
    }
}
