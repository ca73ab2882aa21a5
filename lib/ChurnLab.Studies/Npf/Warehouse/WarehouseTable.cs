namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>A table that is loaded.</summary>
internal sealed record WarehouseTable
{
    public required string Name { get; init; }

    public required string Meaning { get; init; }

    public required IReadOnlyList<WarehouseColumn> Columns { get; init; }

    /// <summary>Columns that together name a row, the client aside; none where rows have no name.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Whether its rows belong to clients; the others are small and wanted everywhere.</summary>
    public bool IsByClient => Columns[0].Name == WarehouseTables.Client;
}
