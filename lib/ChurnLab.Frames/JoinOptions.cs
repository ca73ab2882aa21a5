namespace ChurnLab.Frames;

/// <summary>How two frames are joined.</summary>
public sealed record JoinOptions
{
    /// <summary>Key columns that have one name in both frames; empty where the other two members name them.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>Key columns of the left frame, in the order of <see cref="RightOn"/>; by default none.</summary>
    public IReadOnlyList<string> LeftOn { get; init; } = [];

    /// <summary>
    /// Key columns of the right frame; by default none. One whose name differs from its partner's is kept beside it, as
    /// in pandas.
    /// </summary>
    public IReadOnlyList<string> RightOn { get; init; } = [];

    /// <summary>Which rows are kept; <see cref="JoinKind.Inner"/> by default, as in pandas.</summary>
    public JoinKind Kind { get; init; } = JoinKind.Inner;

    /// <summary>
    /// How often a key may stand in each frame; <see cref="JoinCardinality.ManyToOne"/> by default, so that no row of the
    /// left frame is multiplied unasked. pandas checks nothing by default. Semi and anti joins multiply no rows and do
    /// not look at it.
    /// </summary>
    public JoinCardinality Cardinality { get; init; } = JoinCardinality.ManyToOne;

    /// <summary>
    /// What is put after the name of a column of the right frame where the left has one of that name; <c>_right</c> by
    /// default. Names of the left frame stay as they are; pandas changes both.
    /// </summary>
    public string RightSuffix { get; init; } = "_right";

    /// <summary>
    /// Name of a last column that says where a row comes from: <c>both</c>, <c>left_only</c> or <c>right_only</c>; null,
    /// the default, for none. Semi and anti joins add none.
    /// </summary>
    public string? Indicator { get; init; }
}
