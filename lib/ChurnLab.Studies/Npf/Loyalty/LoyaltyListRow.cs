using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>An open account with its told loyalty.</summary>
public sealed record LoyaltyListRow
{
    /// <summary>Identity of the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Identity of the client.</summary>
    public required string ClientId { get; init; }

    /// <summary>Quarter at whose end it was open.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Chance that the contract is kept through the next quarter. Range: 0 to 1.</summary>
    public required double LoyaltyNext { get; init; }

    /// <summary>Chance that the contract is kept through the next four quarters. Range: 0 to 1, never above that of the first.</summary>
    public required double LoyaltyYear { get; init; }

    /// <summary>What is on the account, roubles.</summary>
    public required double Balance { get; init; }

    /// <summary>What speaks for a closing and against it; empty where the model tells nothing.</summary>
    public required string Reasons { get; init; }

    /// <summary>Roubles that are expected to leave within the year.</summary>
    public double AtRisk => (1 - LoyaltyYear) * Math.Max(0, Balance);
}
