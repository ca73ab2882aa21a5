namespace ChurnLab.Statistics;

/// <summary>Rank of equal values; names as in SciPy's <c>rankdata</c>.</summary>
public enum RankMethod
{
    /// <summary>The mean of the places they take.</summary>
    Average,

    /// <summary>The first of the places they take.</summary>
    Min,

    /// <summary>The last of the places they take.</summary>
    Max,

    /// <summary>The number of different values up to theirs.</summary>
    Dense,

    /// <summary>Different places, in the order of arrival.</summary>
    Ordinal,
}
