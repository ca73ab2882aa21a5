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

    /// <summary>Age in whole years at the end of a quarter.</summary>
    public int AgeAt(int quarter)
    {
        var (year, month, _) = DateOnly.FromDayNumber(BirthDay);
        var years = NpfClock.YearOf(quarter) - year;
        return (month + 2) / 3 > NpfClock.NumberOf(quarter) ? years - 1 : years;
    }
}
