namespace ChurnLab.Studies.Bank;

/// <summary>What the churn model looks at, one bit each; the names stand in <c>BankCalibration.json</c>.</summary>
[Flags]
internal enum BankTraits
{
    None = 0,
    Man = 1 << 0,
    NoCard = 1 << 1,
    Active = 1 << 2,
    Age18To24 = 1 << 3,
    Age25To35 = 1 << 4,
    Age25To29 = 1 << 5,
    Age40To49 = 1 << 6,
    Age50To60 = 1 << 7,
    Age61AndMore = 1 << 8,
    Age65AndMore = 1 << 9,
    ScoreBelow776 = 1 << 10,
    Score820To849 = 1 << 11,
    Score850AndMore = 1 << 12,
    Score951AndMore = 1 << 13,
    Balance500KTo1M = 1 << 14,
    Balance1MAndMore = 1 << 15,
    Balance1500KAndMore = 1 << 16,
    Product1 = 1 << 17,
    Products3 = 1 << 18,
    Products4AndMore = 1 << 19,
    Products5 = 1 << 20,
    Equity1To2 = 1 << 21,
    Equity3AndMore = 1 << 22,
    Equity5AndMore = 1 << 23,
    Equity7AndMore = 1 << 24,
    Salary100KTo220K = 1 << 25,
    Salary220KAndMore = 1 << 26,
    Rybinsk = 1 << 27,
}
