namespace ChurnLab.Studies.Macro;

/// <summary>A subject of the federation.</summary>
public sealed record Region
{
    /// <summary>Place in the table, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Name in upper case, as it stands in files of the fund, such as <c>САМАРСКАЯ ОБЛ</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings and towns by which it is called in files.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Two-digit code of the subject.</summary>
    public required string Code { get; init; }

    /// <summary>Federal district, such as <c>Приволжский</c>.</summary>
    public required string District { get; init; }

    /// <summary>First three digits of its postal codes. Range: 100 to 999 each.</summary>
    public required IReadOnlyList<int> Prefixes { get; init; }

    /// <summary>Seat of its government.</summary>
    public required string Centre { get; init; }

    /// <summary>Latitude of the centre, degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Longitude of the centre, degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Distance of the centre from Moscow along the globe, kilometres.</summary>
    public required double KilometresFromMoscow { get; init; }
}
