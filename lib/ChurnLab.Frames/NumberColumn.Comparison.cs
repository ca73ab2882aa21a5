using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames;

/// <content>
/// Comparisons row by row, giving masks for <see cref="Frame.Where(BooleanColumn)"/>. A comparison with a missing number
/// is missing, which a mask counts as false (pandas floats give false at once, so that its <c>~</c> turns them true).
/// </content>
public sealed partial class NumberColumn
{
    /// <summary>Where a column is below another; missing where either is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator <(NumberColumn left, NumberColumn right) =>
        Comparison.Of<Comparison.Less>(left, right);

    /// <summary>Where a column is below a number; missing where it is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static BooleanColumn operator <(NumberColumn left, double right) =>
        Comparison.Of<Comparison.Less>(left, right);

    /// <summary>Where a column is at most another; missing where either is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator <=(NumberColumn left, NumberColumn right) =>
        Comparison.Of<Comparison.LessOrEqual>(left, right);

    /// <summary>Where a column is at most a number; missing where it is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static BooleanColumn operator <=(NumberColumn left, double right) =>
        Comparison.Of<Comparison.LessOrEqual>(left, right);

    /// <summary>Where a column is above another; missing where either is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator >(NumberColumn left, NumberColumn right) =>
        Comparison.Of<Comparison.Greater>(left, right);

    /// <summary>Where a column is above a number; missing where it is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static BooleanColumn operator >(NumberColumn left, double right) =>
        Comparison.Of<Comparison.Greater>(left, right);

    /// <summary>Where a column is at least another; missing where either is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator >=(NumberColumn left, NumberColumn right) =>
        Comparison.Of<Comparison.GreaterOrEqual>(left, right);

    /// <summary>Where a column is at least a number; missing where it is.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    public static BooleanColumn operator >=(NumberColumn left, double right) =>
        Comparison.Of<Comparison.GreaterOrEqual>(left, right);

    /// <summary>Where the column is equal to a number; missing where it is missing. 0 equals −0.</summary>
    /// <param name="value">The number.</param>
    public BooleanColumn EqualTo(double value) => Comparison.Of<Comparison.Equal>(this, value);

    /// <summary>Where the column is equal to another; missing where either is.</summary>
    /// <param name="other">The other column.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public BooleanColumn EqualTo(NumberColumn other) => Comparison.Of<Comparison.Equal>(this, other);
}
