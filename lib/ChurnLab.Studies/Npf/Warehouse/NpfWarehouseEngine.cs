namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>The database a warehouse is written for; they differ in how tables are spread, not in what is computed.</summary>
public enum NpfWarehouseEngine
{
    /// <summary>PostgreSQL 12 or newer on one machine.</summary>
    PostgreSql,

    /// <summary>PostgreSQL with the extension Citus: tables of accounts are spread by client, the others stand on every machine.</summary>
    Citus,

    /// <summary>Greenplum 6 or newer: tables of accounts are spread by client, the others stand on every machine.</summary>
    Greenplum,
}
