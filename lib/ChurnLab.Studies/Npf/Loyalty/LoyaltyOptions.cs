using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What is chosen for a study of loyalty.</summary>
public sealed record LoyaltyOptions
{
    /// <summary>First quarter of the block that is looked at once, at the end. Default: 2021Q1.</summary>
    public Quarter BlockFrom { get; init; } = Quarter.Of(2021, 1);

    /// <summary>First quarter whose rows are fitted. Default: 2004Q1, soon after the first closings.</summary>
    public Quarter FitFrom { get; init; } = Quarter.Of(2004, 1);

    /// <summary>Folds of the rolling origin before the block, four quarters each. Range: 2 or more. Default: 4.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>Quarters between the last closing a model may know and the first row it is tried on. Range: 0 or more. Default: 1.</summary>
    public int Gap { get; init; } = 1;

    /// <summary>Parts of the clients: each part is told by a model that has seen none of its clients. Range: 2 or more. Default: 2.</summary>
    public int Parts { get; init; } = 2;

    /// <summary>Rows of a fit at most, of all leads; others are drawn away and the rest counts for them. Range: 1,000 or more. Default: 1,000,000.</summary>
    public int MaxRows { get; init; } = 1_000_000;

    /// <summary>
    /// Account-quarters of the block that are told, about. Where there are more, whole clients are drawn by the seed, as many as are expected to
    /// have so many; where there are no more, all are told. Range: 1,000 or more. Default: 1,000,000, all of some 200,000 accounts.
    /// </summary>
    /// <remarks>
    /// The block alone is drawn, to which models are compared, calibrated and bootstrapped: rates of schemes and regions count all accounts, and the
    /// model in use tells every open account whatever this is.
    /// </remarks>
    public int MaxBlockRows { get; init; } = 1_000_000;

    /// <summary>Replicates of each bootstrap. Range: 10 or more. Default: 200.</summary>
    public int Replicates { get; init; } = 200;

    /// <summary>Seed of the draws, of the parts and of the models. Default: 0.</summary>
    public long Seed { get; init; }
}
