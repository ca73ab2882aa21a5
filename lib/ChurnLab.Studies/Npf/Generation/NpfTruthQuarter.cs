using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What was really true of an account at the end of a quarter.</summary>
public sealed record NpfTruthQuarter
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Chance that the client closes the account in the next quarter: the logistic function of <see cref="Terms"/>; 0 before 2003Q4.</summary>
    public required double Hazard { get; init; }

    /// <summary>Chance that death or the last pension closes it, where the client does not.</summary>
    public required double OtherHazard { get; init; }

    /// <summary>Parts of the log odds; all 0 before 2003Q4.</summary>
    public required NpfHazardTerms Terms { get; init; }

    /// <summary>Balance as the files tell it, kopecks.</summary>
    public required long Kopecks { get; init; }

    /// <summary>Chance that the account is closed in the next quarter, whatever the cause.</summary>
    public double AnyHazard => 1 - ((1 - Hazard) * (1 - OtherHazard));
}
