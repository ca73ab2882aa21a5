using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Where and how a history is laid down in a database.</summary>
public sealed record NpfWarehouseOptions
{
    /// <summary>Least memory a step of a query may be given, megabytes.</summary>
    public const int LeastWorkMemory = 1;

    /// <summary>Most memory a step of a query may be given, megabytes.</summary>
    public const int MostWorkMemory = 1_048_576;

    /// <summary>
    /// Name of the schema. Default: <c>npf</c>. Range: Latin letters, digits and <c>_</c>, not beginning with a digit or <c>pg_</c>, 63 at most.
    /// </summary>
    /// <remarks>Letter case matters, as the name is quoted wherever it is used.</remarks>
    public string Schema { get; init; } = "npf";

    /// <summary>The database. Default: PostgreSQL on one machine.</summary>
    public NpfWarehouseEngine Engine { get; init; }

    /// <summary>
    /// Memory for each sort and each hash table of the panel (<c>work_mem</c>), megabytes. Default: 256.
    /// Range: <see cref="LeastWorkMemory"/> to <see cref="MostWorkMemory"/>.
    /// </summary>
    public int WorkMemory { get; init; } = 256;

    /// <summary>The economy. Default: the table that comes with the library.</summary>
    public MacroTable Macro { get; init; } = MacroTable.Default;

    /// <summary>The regions. Default: the table that comes with the library.</summary>
    public RegionTable Regions { get; init; } = RegionTable.Default;
}
