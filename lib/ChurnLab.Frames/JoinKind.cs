namespace ChurnLab.Frames;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind
{
    /// <summary>Pairs of rows with equal keys; rows without a partner are left out. SQL <c>INNER JOIN</c>.</summary>
    Inner,

    /// <summary>
    /// Pairs, and rows of the left frame without a partner in their places, the columns of the right frame missing.
    /// </summary>
    Left,

    /// <summary>
    /// Pairs in the order of the left frame, then rows of the right frame without a partner; pandas orders all by the
    /// right frame.
    /// </summary>
    Right,

    /// <summary>
    /// Pairs and rows of the left frame without a partner in its order, then rows of the right frame without a partner;
    /// pandas <c>how="outer"</c>, which sorts by the keys.
    /// </summary>
    Outer,

    /// <summary>Rows of the left frame that have a partner, once each, with the columns of the left frame only.</summary>
    Semi,

    /// <summary>
    /// Rows of the left frame that have no partner, those without a key among them, with its columns only.
    /// </summary>
    Anti,
}
