namespace ChurnLab.Statistics;

/// <summary>What becomes of pairs whose values are equal; SciPy <c>zero_method</c>.</summary>
public enum ZeroDifferences
{
    /// <summary>They are left out before ranking. SciPy <c>wilcox</c>; F. Wilcoxon, Biometrics Bulletin 1 (1945) 80-83.</summary>
    LeaveOut,

    /// <summary>They are ranked, and their ranks left out. SciPy <c>pratt</c>; J. W. Pratt, JASA 54 (1959) 655-667.</summary>
    Pratt,
}
