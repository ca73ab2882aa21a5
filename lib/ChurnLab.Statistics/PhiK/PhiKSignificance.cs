namespace ChurnLab.Statistics;

/// <summary>Whether two classifications are associated at all: the test that goes with φK.</summary>
public sealed record PhiKSignificance : HypothesisTest
{
    /// <summary>
    /// How many standard deviations a normal variable would have to lie above its mean to be as unlikely, one-sided;
    /// negative where the table is closer to independence than half of all such tables.
    /// </summary>
    public required double Z { get; init; }

    /// <summary>Natural logarithm of the p-value, which also tells values apart that are too small for a number.</summary>
    public required double LogPValue { get; init; }

    /// <summary>Which of the methods of φK was used.</summary>
    public required PhiKSignificanceMethod SignificanceMethod { get; init; }
}
