namespace ChurnLab.Studies.Bank;

/// <summary>A client being drawn: complete, with everything the list may hide later.</summary>
internal sealed class BankDraft
{
    public required string City { get; init; }

    public required bool IsMan { get; init; }

    public required int Age { get; init; }

    public int Equity { get; set; }

    public int Products { get; set; }

    public bool HasCard { get; set; }

    public bool IsActive { get; set; }

    public int Score { get; set; }

    public double LogSalary { get; set; }

    public decimal Salary { get; set; }

    /// <summary>Null without an account that holds money.</summary>
    public decimal? Balance { get; set; }

    public double ChurnProbability { get; set; }

    /// <summary>Writes the client into the list.</summary>
    public BankClient ToClient(int id, bool churned) => new()
    {
        Id = id,
        Score = Score,
        City = City,
        Gender = IsMan ? "М" : "Ж",
        Age = Age,
        Equity = Equity,
        Balance = Balance,
        Products = Products,
        HasCard = HasCard,
        IsActive = IsActive,
        EstimatedSalary = Salary,
        Churned = churned,
    };
}
