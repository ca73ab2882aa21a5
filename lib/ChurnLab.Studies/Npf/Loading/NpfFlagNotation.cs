namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Which code of a flag means yes.</summary>
public enum NpfFlagNotation
{
    /// <summary>1 is yes; -1 or 0 is no.</summary>
    OneIsYes,

    /// <summary>-1 is yes, and a rare 1 as well; 0 is no.</summary>
    MinusIsYes,

    /// <summary>0 is yes, and a rare 1 as well; -1 is no.</summary>
    ZeroIsYes,
}
