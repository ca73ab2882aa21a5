using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A step and the accounts that have not taken it.</summary>
public sealed record LoyaltyHintRow
{
    /// <summary>The step.</summary>
    public required LoyaltyStep Step { get; init; }

    /// <summary>What readers call it.</summary>
    public string Name => StudyTexts.Get("Npf.Hint." + Step);

    /// <summary>Accounts that have not taken it. Range: 1 or more.</summary>
    public required int Accounts { get; init; }

    /// <summary>Accounts of them for which the told risk is lower with the step taken.</summary>
    public required int Lower { get; init; }

    /// <summary>Mean chance that one of them is closed within a year.</summary>
    public required double Now { get; init; }

    /// <summary>The same of accounts that differ from them by the step only.</summary>
    public required double After { get; init; }
}
