namespace ChurnLab.Insight.Explanation;

/// <summary>Lines of single rows in a figure of partial dependence.</summary>
public enum IceLines
{
    /// <summary>None: the mean alone.</summary>
    None,

    /// <summary>The outputs of single rows.</summary>
    Plain,

    /// <summary>The outputs of single rows and their mean less those at the first point: lines that do not run parallel tell of interactions.</summary>
    Centred,
}
