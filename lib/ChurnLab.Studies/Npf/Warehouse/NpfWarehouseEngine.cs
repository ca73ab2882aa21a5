namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>The database a warehouse is written for: how tables are spread, not what is computed.</summary>
public enum NpfWarehouseEngine
{
    /// <summary>PostgreSQL 12 or newer on one machine.</summary>
    PostgreSql,

    /// <summary>PostgreSQL with Citus: tables of accounts are spread by client, the others stand on every machine.</summary>
    Citus,

    /// <summary>Greenplum 7: tables of accounts are spread by client, the others stand on every machine.</summary>
    Greenplum,
}
