namespace ChurnLab.Statistics;

/// <summary>How wide the bins of a histogram are, from the sample alone.</summary>
/// <remarks>Members are named after the rules of <c>numpy.histogram_bin_edges</c> and give its widths.</remarks>
public enum BinRule
{
    /// <summary>
    /// The narrower of the two below; Sturges where the quartiles are equal. NumPy's <c>auto</c> up to version 1.26.
    /// </summary>
    Auto,

    /// <summary>2 · IQR · n^(−1/3), for many values; D. Freedman and P. Diaconis, 1981. NumPy <c>fd</c>.</summary>
    FreedmanDiaconis,

    /// <summary>The range over log2(n) + 1, for few values; H. A. Sturges, 1926. NumPy <c>sturges</c>.</summary>
    Sturges,
}
