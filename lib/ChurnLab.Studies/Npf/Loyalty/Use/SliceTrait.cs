namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>What accounts are put into slices by.</summary>
public enum SliceTrait
{
    /// <summary>Nothing: all accounts.</summary>
    All,

    /// <summary>Sex of the client.</summary>
    Sex,

    /// <summary>Age of the client, in bands of ten years.</summary>
    Age,

    /// <summary>Federal district of the client's region.</summary>
    District,

    /// <summary>Who contributes.</summary>
    Contributions,

    /// <summary>How many accounts the pension scheme has.</summary>
    Scheme,

    /// <summary>Whether the client has a personal cabinet.</summary>
    Cabinet,

    /// <summary>Calendar year at whose quarters' ends the accounts were open.</summary>
    Year,
}
