namespace ChurnLab.Studies.Npf;

/// <summary>What is true of an account and its client at the end of a quarter.</summary>
[Flags]
public enum NpfTraits
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>The client is a man.</summary>
    Male = 1,

    /// <summary>The fund knows a telephone number.</summary>
    Phone = 1 << 1,

    /// <summary>The fund knows an e-mail address.</summary>
    Email = 1 << 2,

    /// <summary>The client has a personal cabinet.</summary>
    Cabinet = 1 << 3,

    /// <summary>The client took the account over from another, a voluntary or a compulsory pension one.</summary>
    Successor = 1 << 4,

    /// <summary>The client lives in a town.</summary>
    Town = 1 << 5,

    /// <summary>The address given is where the client lives.</summary>
    ActualAddress = 1 << 6,

    /// <summary>The postal code is foreign or belongs to no region.</summary>
    ForeignPostalCode = 1 << 7,
}
