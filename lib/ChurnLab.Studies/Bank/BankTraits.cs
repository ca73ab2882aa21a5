namespace ChurnLab.Studies.Bank;

/// <summary>What the churn model looks at, one bit each; the names stand in <c>BankCalibration.json</c>.</summary>
[Flags]
internal enum BankTraits
{
    None = 0,
    Man = 1 << 0,
    NoCard = 1 << 1,
    Active = 1 << 2,
    Age25To35 = 1 << 3,
    Age50To60 = 1 << 4,
    Age61AndMore = 1 << 5,
    Score820To849 = 1 << 6,
    Score850AndMore = 1 << 7,
    Balance500KTo1M = 1 << 8,
    Balance1MAndMore = 1 << 9,
    Product1 = 1 << 10,
    Products3 = 1 << 11,
    Products4AndMore = 1 << 12,
    Equity3AndMore = 1 << 13,
    Equity5AndMore = 1 << 14,
    Salary100KTo220K = 1 << 15,
    Salary220KAndMore = 1 << 16,
    Rybinsk = 1 << 17,
}
