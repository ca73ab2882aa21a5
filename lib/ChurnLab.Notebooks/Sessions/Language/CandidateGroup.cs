namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Order of candidates that match what was typed equally well.</summary>
internal enum CandidateGroup
{
    /// <summary>What the place asks for: a value of the expected enum, the name of an argument, a member to initialise.</summary>
    Expected,

    /// <summary>Variables and parameters.</summary>
    Variable,

    /// <summary>Members.</summary>
    Member,

    /// <summary>Members that every object has.</summary>
    ObjectMember,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Namespaces.</summary>
    Namespace,

    /// <summary>Keywords.</summary>
    Keyword,
}
