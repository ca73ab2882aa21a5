namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Which closings the files call churn.</summary>
public enum NpfLabelPolicy
{
    /// <summary>All of them, as the originals seem to: death and the planned end of a pension, too.</summary>
    AnyCause,

    /// <summary>Only those the client chose.</summary>
    VoluntaryOnly,
}
