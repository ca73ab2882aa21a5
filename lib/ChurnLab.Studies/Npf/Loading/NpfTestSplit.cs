using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>How rows were divided between the labelled and the unlabelled file.</summary>
public sealed record NpfTestSplit
{
    /// <summary>Number of rows of the unlabelled file.</summary>
    public required long TestRows { get; init; }

    /// <summary>Share of the rows that are in it.</summary>
    public required double Share { get; init; }

    /// <summary>Number of accounts with rows in both files.</summary>
    public required long SplitAccounts { get; init; }

    /// <summary>Number of years of accounts with more than one row.</summary>
    public required long Years { get; init; }

    /// <summary>Those with rows in both files.</summary>
    public required long SplitYears { get; init; }

    /// <summary>How many that would be if each row had been drawn by itself.</summary>
    public required double ExpectedYears { get; init; }

    /// <summary>Number of unlabelled rows that a labelled row of the same account follows.</summary>
    public required long Followed { get; init; }

    /// <summary>How many that would be if each row had been drawn by itself.</summary>
    public required double ExpectedFollowed { get; init; }

    /// <summary>Number of quarters with rows of either file.</summary>
    public required int Quarters { get; init; }

    /// <summary>Number of quarters with rows of both.</summary>
    public required int SharedQuarters { get; init; }

    /// <summary>First quarter of the unlabelled rows.</summary>
    public required Quarter First { get; init; }

    /// <summary>Last quarter of the unlabelled rows.</summary>
    public required Quarter Last { get; init; }

    /// <summary>
    /// Unlabelled rows that a labelled one follows, as a share of what drawing row by row gives: 1 where rows were drawn, 0 where
    /// accounts or a time were.
    /// </summary>
    public double Ratio => Followed / ExpectedFollowed;

    /// <summary>Whether rows were drawn one by one, so that quarters before and after a test row of the same account can be learned from.</summary>
    public bool IsByRow => Ratio > 0.5;
}
