namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What <c>lst_pmnt_rcnc_d</c> holds, compared with the contributions to a day.</summary>
public sealed record NpfRecency
{
    /// <summary>Number of rows of quarters with a contribution where the two meanings differ.</summary>
    public required long Paying { get; init; }

    /// <summary>Those where it is the time from the last contribution but one to the last.</summary>
    public required long PayingGap { get; init; }

    /// <summary>Those where it is the time from the last contribution to the end of the quarter.</summary>
    public required long PayingToEnd { get; init; }

    /// <summary>Number of rows of quarters without a contribution, after one.</summary>
    public required long Silent { get; init; }

    /// <summary>Those where it is the time from the last contribution to the end of the quarter.</summary>
    public required long SilentToEnd { get; init; }

    /// <summary>Whether the column means one thing in quarters with a contribution and another in those without.</summary>
    public bool HasTwoMeanings => PayingGap > PayingToEnd && 2 * SilentToEnd > Silent;
}
