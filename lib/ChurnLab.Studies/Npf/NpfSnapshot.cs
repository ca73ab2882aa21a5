using System.Runtime.InteropServices;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf;

/// <summary>What a row of the fund's files says of an account at the end of a quarter, repaired; twelve bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
public readonly record struct NpfSnapshot
{
    /// <summary>Region of accounts whose region is not known.</summary>
    public const int NoRegion = -1;

    private readonly ushort _quarter;
    private readonly ushort _startDay;
    private readonly short _guarantee;
    private readonly short _region;
    private readonly byte _age;
    private readonly byte _type;
    private readonly byte _traits;

    /// <summary>The quarter at whose end it is true.</summary>
    public required Quarter Quarter { get => new(_quarter); init => _quarter = checked((ushort)value.Index); }

    /// <summary>Day on which the contract began, days from 1900-01-01.</summary>
    public required int StartDay { get => _startDay; init => _startDay = checked((ushort)value); }

    /// <summary>Age of the client in whole years. Range: 0 to 120; -1 where it is not known.</summary>
    public required int Age { get => _age == byte.MaxValue ? -1 : _age; init => _age = value == -1 ? byte.MaxValue : checked((byte)value); }

    /// <summary>Who contributes: 0 nobody, 1 the client, 2 the employer, 3 both.</summary>
    public required int ContributionType { get => _type; init => _type = checked((byte)value); }

    /// <summary>Minimum guaranteed return while saving, per cent a year, to hundredths.</summary>
    public required double Guarantee { get => _guarantee / 100.0; init => _guarantee = checked((short)Math.Round(value * 100)); }

    /// <summary>Place of the region in <see cref="RegionTable"/>; <see cref="NoRegion"/> where it is not known.</summary>
    public required int Region { get => _region; init => _region = checked((short)value); }

    /// <summary>What else is true.</summary>
    public required NpfTraits Traits { get => (NpfTraits)_traits; init => _traits = checked((byte)value); }

    /// <summary>Whether something is true.</summary>
    /// <param name="trait">What.</param>
    public bool Has(NpfTraits trait) => (Traits & trait) == trait;
}
