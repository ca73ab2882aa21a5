namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What a column of sums <c>per_year</c> holds: the whole calendar year, which a row of its first quarter cannot know, or the year so far.</summary>
public sealed record NpfYearTotals
{
    /// <summary>What the files call the column.</summary>
    public required string Column { get; init; }

    /// <summary>Number of years of accounts in which the two are different in some row, so that it can be told which it is.</summary>
    public required long Years { get; init; }

    /// <summary>Those where the column is in every row the sum of all the rows of the year.</summary>
    public required long WholeYear { get; init; }

    /// <summary>Those where the column is in every row the sum of the rows so far.</summary>
    public required long ToDate { get; init; }

    /// <summary>Those where the column is the same in every row, be it the sum of the rows that are there or not.</summary>
    public required long Constant { get; init; }

    /// <summary>Number of rows with the column.</summary>
    public required long Rows { get; init; }

    /// <summary>Those whose column is not the sum of the rows so far.</summary>
    public required long NotToDate { get; init; }

    /// <summary>Whether the column holds what only the rest of the year tells.</summary>
    public bool HoldsFuture => WholeYear > ToDate;
}
