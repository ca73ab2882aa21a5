namespace ChurnLab.Charts;

/// <summary>What the bar of a bin is.</summary>
public enum HistFunc
{
    /// <summary>Number of values.</summary>
    Count,

    /// <summary>Sum of the other dimension.</summary>
    Sum,

    /// <summary>Mean of the other dimension.</summary>
    Avg,

    /// <summary>Least value of the other dimension.</summary>
    Min,

    /// <summary>Greatest value of the other dimension.</summary>
    Max,
}
