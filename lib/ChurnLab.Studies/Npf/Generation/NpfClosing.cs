namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Why a generated account was closed.</summary>
public enum NpfClosing
{
    /// <summary>It was not, up to the last quarter.</summary>
    None,

    /// <summary>The client took the money out.</summary>
    Voluntary,

    /// <summary>The client died and the heirs took the money.</summary>
    Death,

    /// <summary>The last pension was paid.</summary>
    PensionPaid,
}
