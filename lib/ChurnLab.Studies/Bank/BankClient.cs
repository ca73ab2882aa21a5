namespace ChurnLab.Studies.Bank;

/// <summary>One row of the bank's client list, under the names of its file.</summary>
public sealed record BankClient
{
    /// <summary>USERID: positive; a few clients of different cities share one.</summary>
    public required int Id { get; init; }

    /// <summary>score: credit score. Range: 0 .. 1000, a cap.</summary>
    public required int Score { get; init; }

    /// <summary>city: Ярославль, Рыбинск or Ростов.</summary>
    public required string City { get; init; }

    /// <summary>gender: М or Ж, Cyrillic letters.</summary>
    public required string Gender { get; init; }

    /// <summary>age: full years, null when unknown. Range: 18 .. 86.</summary>
    public int? Age { get; init; }

    /// <summary>equity: points for property owned. Range: 0 .. 9.</summary>
    public required int Equity { get; init; }

    /// <summary>balance: money on accounts in roubles, null when the client has no account with money. Range: 0 or more.</summary>
    public decimal? Balance { get; init; }

    /// <summary>products: bank products used. Range: 1 .. 5; 0 is an error of the list.</summary>
    public required int Products { get; init; }

    /// <summary>credit_card: whether the client holds a credit card.</summary>
    public required bool HasCard { get; init; }

    /// <summary>last_activity: whether the client was active lately.</summary>
    public required bool IsActive { get; init; }

    /// <summary>EST_SALARY: monthly income as the bank estimates it, in roubles. Range: above 0.</summary>
    public required decimal EstimatedSalary { get; init; }

    /// <summary>churn: whether the client left.</summary>
    public required bool Churned { get; init; }
}
