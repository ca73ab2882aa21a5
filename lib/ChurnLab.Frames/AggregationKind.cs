namespace ChurnLab.Frames;

/// <summary>What an <see cref="Aggregation"/> computes.</summary>
internal enum AggregationKind
{
    Rows,
    Present,
    Sum,
    Mean,
    Share,
    Variance,
    StandardDeviation,
    Quantile,
    Min,
    Max,
    First,
    Last,
    DistinctCount,
}
