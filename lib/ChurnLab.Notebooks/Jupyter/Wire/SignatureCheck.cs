namespace ChurnLab.Notebooks.Jupyter.Wire;

/// <summary>What a signature says about its message.</summary>
internal enum SignatureCheck
{
    /// <summary>It was made with the key.</summary>
    Good,

    /// <summary>It was not.</summary>
    Forged,

    /// <summary>It was, but the same message has come before.</summary>
    Repeated,
}
