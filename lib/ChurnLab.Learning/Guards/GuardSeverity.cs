namespace ChurnLab.Learning.Guards;

/// <summary>How much a finding matters.</summary>
public enum GuardSeverity
{
    /// <summary>Worth a look.</summary>
    Notice,

    /// <summary>Scores are likely to promise too much.</summary>
    Warning,

    /// <summary>Scores mean nothing before this is repaired or explained.</summary>
    Error,
}
