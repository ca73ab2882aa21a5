namespace ChurnLab.Frames;

/// <content>
/// Logic row by row with three values, as C# has it for <c>bool?</c>, SQL and pandas for <c>boolean</c>: what is missing
/// may be true or false, and the result is missing only where that matters.
/// </content>
public sealed partial class BooleanColumn
{
    /// <summary>Where both are true; false where either is false, whatever the other.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator &(BooleanColumn left, BooleanColumn right) => Decided(left, right, by: 0);

    /// <summary>Where either is true, whatever the other; false where both are false.</summary>
    /// <param name="left">Left side.</param>
    /// <param name="right">Right side.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static BooleanColumn operator |(BooleanColumn left, BooleanColumn right) => Decided(left, right, by: 1);

    /// <summary>True where the column is false and false where it is true; missing stays missing.</summary>
    /// <param name="column">The column.</param>
    public static BooleanColumn operator !(BooleanColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var values = column.AsSpan();
        var turned = new byte[values.Length];
        for (var row = 0; row < turned.Length; row++)
            turned[row] = values[row] == MissingValue ? MissingValue : (byte)(1 - values[row]);
        return Over(column.Name, turned);
    }

    // One value on either side decides: false for "and", true for "or". Otherwise missing stays, else the other value.
    private static BooleanColumn Decided(BooleanColumn left, BooleanColumn right, byte by)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
            throw ColumnErrors.LengthsDiffer(left, right);
        var a = left.AsSpan();
        var b = right.AsSpan();
        var result = new byte[a.Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = a[row] == by || b[row] == by ? by : Math.Max(a[row], b[row]);
        return Over(left.Name, result);
    }
}
