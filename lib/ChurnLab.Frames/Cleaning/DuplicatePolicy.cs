namespace ChurnLab.Frames.Cleaning;

/// <summary>What becomes of rows that repeat each other.</summary>
public enum DuplicatePolicy
{
    /// <summary>All are reported and stay.</summary>
    Flag,

    /// <summary>The first stays; pandas <c>keep="first"</c>.</summary>
    KeepFirst,

    /// <summary>The last stays; pandas <c>keep="last"</c>.</summary>
    KeepLast,

    /// <summary>None stays; pandas <c>keep=False</c>.</summary>
    DropAll,

    /// <summary>A repetition is an error, which says where the first one is.</summary>
    Error,
}
