using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How the files of the fund are read.</summary>
public sealed record NpfLoadOptions
{
    /// <summary>The economy, which must reach every quarter of the rows; <see cref="MacroTable.Default"/> by default.</summary>
    public MacroTable Macro { get; init; } = MacroTable.Default;

    /// <summary>The regions; <see cref="RegionTable.Default"/> by default.</summary>
    public RegionTable Regions { get; init; } = RegionTable.Default;

    /// <summary>Rows that are read at a time: 65,536 by default. Range: 1 or more.</summary>
    public int RowsPerChunk
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1 << 16;
}
