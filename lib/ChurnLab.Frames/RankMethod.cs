namespace ChurnLab.Frames;

/// <summary>Which rank equal values get; names of pandas <c>rank(method=...)</c>.</summary>
public enum RankMethod
{
    /// <summary>The mean of the ranks they take together: 1, 2.5, 2.5, 4. The default of pandas.</summary>
    Average,

    /// <summary>The smallest of them: 1, 2, 2, 4. SQL <c>RANK</c>, pandas <c>min</c>.</summary>
    Minimum,

    /// <summary>The largest of them: 1, 3, 3, 4. pandas <c>max</c>.</summary>
    Maximum,

    /// <summary>One rank per different value: 1, 2, 2, 3. SQL <c>DENSE_RANK</c>.</summary>
    Dense,
}
