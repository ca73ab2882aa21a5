using ChurnLab.Frames.Elementwise;

namespace ChurnLab.Frames;

/// <content>
/// Arithmetic row by row, at the speed of a loop. Missing gives missing, and so does what has no value (0/0); a number
/// divided by zero is infinite. Results have the name of the left column, or of the only one;
/// <see cref="Frame.Derive(string, Column)"/> names them anew. Columns of different length are a
/// <see cref="FrameException"/>.
/// </content>
public sealed partial class NumberColumn
{
    /// <summary>Sums of two columns.</summary>
    /// <param name="left">First addend.</param>
    /// <param name="right">Second addend.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static NumberColumn operator +(NumberColumn left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Plus>(left, right);

    /// <summary>Sums of a column and a number.</summary>
    /// <param name="left">First addend.</param>
    /// <param name="right">Second addend.</param>
    public static NumberColumn operator +(NumberColumn left, double right) =>
        Arithmetic.Of<Arithmetic.Plus>(left, right);

    /// <summary>Sums of a number and a column.</summary>
    /// <param name="left">First addend.</param>
    /// <param name="right">Second addend.</param>
    public static NumberColumn operator +(double left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Plus>(left, right);

    /// <summary>Differences of two columns.</summary>
    /// <param name="left">From what is subtracted.</param>
    /// <param name="right">What is subtracted.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static NumberColumn operator -(NumberColumn left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Minus>(left, right);

    /// <summary>A column less a number.</summary>
    /// <param name="left">From what is subtracted.</param>
    /// <param name="right">What is subtracted.</param>
    public static NumberColumn operator -(NumberColumn left, double right) =>
        Arithmetic.Of<Arithmetic.Minus>(left, right);

    /// <summary>A number less a column.</summary>
    /// <param name="left">From what is subtracted.</param>
    /// <param name="right">What is subtracted.</param>
    public static NumberColumn operator -(double left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Minus>(left, right);

    /// <summary>The column with every sign turned.</summary>
    /// <param name="column">The column.</param>
    public static NumberColumn operator -(NumberColumn column) => Arithmetic.Of<Arithmetic.Times>(-1, column);

    /// <summary>Products of two columns.</summary>
    /// <param name="left">First factor.</param>
    /// <param name="right">Second factor.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static NumberColumn operator *(NumberColumn left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Times>(left, right);

    /// <summary>Products of a column and a number.</summary>
    /// <param name="left">First factor.</param>
    /// <param name="right">Second factor.</param>
    public static NumberColumn operator *(NumberColumn left, double right) =>
        Arithmetic.Of<Arithmetic.Times>(left, right);

    /// <summary>Products of a number and a column.</summary>
    /// <param name="left">First factor.</param>
    /// <param name="right">Second factor.</param>
    public static NumberColumn operator *(double left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Times>(left, right);

    /// <summary>Ratios of two columns; missing where both are 0.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what it is divided.</param>
    /// <exception cref="FrameException">The columns have different numbers of rows.</exception>
    public static NumberColumn operator /(NumberColumn left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Over>(left, right);

    /// <summary>A column divided by a number.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what it is divided.</param>
    public static NumberColumn operator /(NumberColumn left, double right) =>
        Arithmetic.Of<Arithmetic.Over>(left, right);

    /// <summary>A number divided by a column.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what it is divided.</param>
    public static NumberColumn operator /(double left, NumberColumn right) =>
        Arithmetic.Of<Arithmetic.Over>(left, right);

    /// <summary>What a function makes of every number, such as <c>column.Map(x => Math.Log(x))</c>.</summary>
    /// <param name="function">Gets the numbers that are present; NaN from it is missing. Missing stays
    /// missing.</param>
    public NumberColumn Map(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var values = AsSpan();
        var result = new double[values.Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = double.IsNaN(values[row]) ? double.NaN : function(values[row]);
        return Over(Name, result);
    }
}
