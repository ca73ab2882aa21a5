namespace ChurnLab.Studies.Measures;

/// <summary>Part of a client in a trial.</summary>
public enum TrialMark
{
    /// <summary>Is contacted in the trial.</summary>
    Contact,

    /// <summary>Is not contacted, for comparison.</summary>
    Control,

    /// <summary>Takes no part; is contacted after the trial where it succeeds.</summary>
    Later,
}
