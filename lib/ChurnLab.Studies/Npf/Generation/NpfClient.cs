namespace ChurnLab.Studies.Npf.Generation;

/// <summary>A client: what all accounts of one person share.</summary>
internal sealed record NpfClient
{
    public required UInt128 Id { get; init; }

    /// <summary>Number of accounts.</summary>
    public required int Accounts { get; init; }

    public required bool IsMale { get; init; }

    /// <summary>Day of birth, days since 0001-01-01.</summary>
    public required int BirthDay { get; init; }

    public required int Region { get; init; }

    public required int PostalCode { get; init; }

    public required bool LivesInTown { get; init; }

    public required bool HasActualAddress { get; init; }

    /// <summary>Whether the client leaves a telephone number where one is asked for.</summary>
    public required bool GivesPhone { get; init; }

    public required bool GivesEmail { get; init; }

    /// <summary>Quarter in which the client opens a personal cabinet.</summary>
    public required int CabinetFrom { get; init; }

    public required bool SucceedsNpo { get; init; }

    public required bool SucceedsOps { get; init; }

    /// <summary>Age in whole years on a day.</summary>
    public int AgeAt(int day)
    {
        var (now, birth) = (DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(BirthDay));
        var years = now.Year - birth.Year;
        return (now.Month, now.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
