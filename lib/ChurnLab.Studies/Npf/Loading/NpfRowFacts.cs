using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What was found in the rows one by one, and repaired.</summary>
public sealed record NpfRowFacts
{
    /// <summary>Number of rows of both files.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows without a quarter, which are left out.</summary>
    public required long NoQuarter { get; init; }

    /// <summary>Rows without a client, whose account stands for one.</summary>
    public required long NoClient { get; init; }

    /// <summary>Rows that repeat another one in everything; one is kept.</summary>
    public required long Copies { get; init; }

    /// <summary>Rows that repeat another one but for the label; the label is kept where no later row of the account says otherwise.</summary>
    public required long ConflictingLabels { get; init; }

    /// <summary>Rows of an account and quarter that has another row with other values; the first is kept.</summary>
    public required long ConflictingRows { get; init; }

    /// <summary>Rows with an age below 18 or above 100, or without one.</summary>
    public required long WrongAges { get; init; }

    /// <summary>Rows whose age does not go with that of two earlier rows of the account.</summary>
    public required long MovedAges { get; init; }

    /// <summary>Rows of these two kinds whose age was told by earlier rows; the others have none.</summary>
    public required long RepairedAges { get; init; }

    /// <summary>Rows whose contract would have begun before 1990 or after the quarter, or without a start.</summary>
    public required long WrongStarts { get; init; }

    /// <summary>Rows with a negative balance.</summary>
    public required long NegativeBalances { get; init; }

    /// <summary>Cells of sums that are written as minus zero.</summary>
    public required long MinusZeros { get; init; }

    /// <summary>Rows of accounts with a single payment.</summary>
    public required long SinglePayments { get; init; }

    /// <summary>Those of them whose last payment is not the first.</summary>
    public required long OtherLastPayments { get; init; }

    /// <summary>Those of them whose last payment is a thousandth of the first.</summary>
    public required long ScaledLastPayments { get; init; }

    /// <summary>Median of the balances, roubles, of at most 131,072 rows; NaN where there are none.</summary>
    public required double MedianBalance { get; init; }

    /// <summary>Largest balance, roubles; NaN where there is none.</summary>
    public required double LargestBalance { get; init; }

    /// <summary>Number of rows by the number of their stratum.</summary>
    public required IReadOnlyDictionary<long, long> Strata { get; init; }

    /// <summary>Number of rows whose marker of an application is set.</summary>
    public required long Marked { get; init; }

    /// <summary>First quarter with such a row; null where there is none.</summary>
    public required Quarter? FirstMarked { get; init; }
}
