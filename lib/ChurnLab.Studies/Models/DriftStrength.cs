namespace ChurnLab.Studies.Models;

/// <summary>How far values have moved.</summary>
public enum DriftStrength
{
    /// <summary>Not at all, or not beyond chance.</summary>
    None,

    /// <summary>Noticeably: the index is 0.1 or more and beyond chance.</summary>
    Noticeable,

    /// <summary>Far: the index is 0.25 or more and beyond chance.</summary>
    Strong,
}
