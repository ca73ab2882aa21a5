namespace ChurnLab.Frames.Cleaning;

/// <summary>What becomes of outliers.</summary>
public enum OutlierDecision
{
    /// <summary>They stay, and are reported.</summary>
    Keep,

    /// <summary>Their rows are dropped.</summary>
    Drop,

    /// <summary>They get the nearest value of the column (of the group, where there are groups) that is no outlier.</summary>
    Winsorise,
}
