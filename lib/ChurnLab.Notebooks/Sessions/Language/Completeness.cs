namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Whether code typed line by line can be run as it stands.</summary>
public enum Completeness
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>More has to follow: a brace, a quote, an expression is open.</summary>
    Incomplete,

    /// <summary>It does not parse, whatever follows.</summary>
    Invalid,
}
