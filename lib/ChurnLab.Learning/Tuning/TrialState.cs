namespace ChurnLab.Learning.Tuning;

/// <summary>How a trial ended.</summary>
public enum TrialState
{
    /// <summary>It has a value.</summary>
    Complete,

    /// <summary>It was given up early; its value is the last one reported, NaN when none was.</summary>
    Pruned,

    /// <summary>It has no value; its message says why. Samplers learn nothing of it.</summary>
    Failed,
}
