namespace ChurnLab.Statistics;

/// <summary>What a test sets against its null hypothesis; SciPy <c>alternative</c>.</summary>
public enum Alternative
{
    /// <summary>There is a difference, in either direction.</summary>
    TwoSided,

    /// <summary>The first group, or the association, lies below.</summary>
    Less,

    /// <summary>The first group, or the association, lies above.</summary>
    Greater,
}
