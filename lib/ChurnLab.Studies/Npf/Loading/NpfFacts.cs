using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>All that loading found.</summary>
internal sealed record NpfFacts
{
    public required NpfHistory History { get; init; }

    public required IReadOnlyList<NpfFileNote> Files { get; init; }

    public required Quarter First { get; init; }

    public required IReadOnlyList<NpfFlagCoding> Flags { get; init; }

    public required NpfRegionFacts Regions { get; init; }

    public required NpfRowFacts Rows { get; init; }

    public required NpfLabelFacts Labels { get; init; }

    public required IReadOnlyList<NpfYearTotals> Years { get; init; }

    public required NpfTestSplit? Split { get; init; }

    public required NpfMoneyFactor Factor { get; init; }

    public required IReadOnlyList<NpfIdentity> Identities { get; init; }

    public required NpfRecency? Recency { get; init; }

    public required NpfOperationFacts? Operations { get; init; }

    public required NpfSchemeFacts? Schemes { get; init; }
}
