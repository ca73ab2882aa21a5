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
    /// Name of the schema. Default: <c>npf</c>. Range: 1 to 63 Latin letters, digits and <c>_</c>, beginning with neither a
    /// digit nor <c>pg_</c>.
    /// </summary>
    /// <remarks>Letter case matters, as the name is quoted wherever it is used.</remarks>
    /// <exception cref="ArgumentException">The name is outside its range.</exception>
    public string Schema
    {
        get;
        init => field = SqlName.IsPlain(value)
            ? value
            : throw new ArgumentException($"'{value}' cannot name a schema: use {SqlName.Range}.", nameof(value));
    } = "npf";

    /// <summary>The database. Default: PostgreSQL on one machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such engine.</exception>
    public NpfWarehouseEngine Engine
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such engine.");
    }

    /// <summary>
    /// Memory for each sort and each hash table of the panel (<c>work_mem</c>), megabytes. Default: 256.
    /// Range: <see cref="LeastWorkMemory"/> to <see cref="MostWorkMemory"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public int WorkMemory
    {
        get;
        init => field = value is >= LeastWorkMemory and <= MostWorkMemory
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant(
                $"The memory must lie between {LeastWorkMemory} and {MostWorkMemory} megabytes."));
    } = 256;

    /// <summary>The economy. Default: the table that comes with the library.</summary>
    public MacroTable Macro { get; init; } = MacroTable.Default;

    /// <summary>The regions. Default: the table that comes with the library.</summary>
    public RegionTable Regions { get; init; } = RegionTable.Default;

    /// <summary>Whether a name can be that of a <see cref="Schema"/>.</summary>
    /// <param name="name">The name.</param>
    public static bool CanNameSchema(string name) => SqlName.IsPlain(name);
}
