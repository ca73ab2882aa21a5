namespace ChurnLab.Studies.Bank;

/// <summary>What is settled about a client before the rest is drawn; null where nothing is.</summary>
internal sealed record BankKnown
{
    public static BankKnown Nothing { get; } = new();

    public string? City { get; init; }

    public bool? IsMan { get; init; }

    public int? Age { get; init; }

    public int? Equity { get; init; }

    public bool? IsActive { get; init; }

    public double? LogSalary { get; init; }
}
