namespace ChurnLab.Studies.Npf.Generation;

/// <summary>An account: what is settled when the contract is signed.</summary>
internal sealed record NpfAccount
{
    public required int Number { get; init; }

    public required UInt128 Id { get; init; }

    public required NpfClient Client { get; init; }

    public required NpfScheme Scheme { get; init; }

    /// <summary>Quarter in which the contract begins.</summary>
    public required int Start { get; init; }

    /// <summary>Day on which it begins, days since 0001-01-01.</summary>
    public required int StartDay { get; init; }

    /// <summary>Who contributes: 0 nobody, 1 the client, 2 the employer, 3 both.</summary>
    public required int Type { get; init; }

    /// <summary>Whether there is one contribution only.</summary>
    public required bool IsOneOff { get; init; }

    /// <summary>Whether contributions come in fourth quarters only.</summary>
    public required bool IsYearly { get; init; }

    /// <summary>Chance of contributions in a quarter.</summary>
    public required double Regularity { get; init; }

    /// <summary>Quarter from which contributions sleep.</summary>
    public required int SleepsFrom { get; init; }

    /// <summary>Usual contribution at prices of 1993, roubles.</summary>
    public required double Amount { get; init; }

    /// <summary>Usual contributions a quarter. Range: 1 to 4.</summary>
    public required int Rhythm { get; init; }

    /// <summary>Usual day of the month.</summary>
    public required int PayDay { get; init; }

    /// <summary>Log odds of closing that nothing else tells.</summary>
    public required double Frailty { get; init; }

    /// <summary>Whether a pension is drawn some time after the age for it.</summary>
    public required bool DrawsPension { get; init; }

    /// <summary>Quarters from the pension age to the first pension.</summary>
    public required int PensionDelay { get; init; }

    /// <summary>Whether income is booked in two parts.</summary>
    public required bool SplitsIncome { get; init; }

    public bool HasPhone => Client.GivesPhone && Start >= NpfClock.Year2000;

    public bool HasEmail => Client.GivesEmail && Start >= NpfClock.Year2000;
}
