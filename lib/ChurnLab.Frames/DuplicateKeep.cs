namespace ChurnLab.Frames;

/// <summary>Which one of equal rows is not called a duplicate; pandas <c>keep</c>.</summary>
public enum DuplicateKeep
{
    /// <summary>The first of them.</summary>
    First,

    /// <summary>The last of them.</summary>
    Last,

    /// <summary>None: every row that has an equal is a duplicate; pandas <c>keep=False</c>.</summary>
    None,
}
