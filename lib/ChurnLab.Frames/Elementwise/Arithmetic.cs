namespace ChurnLab.Frames.Elementwise;

/// <summary>Numbers from pairs of numbers, row by row; each operation becomes a loop of its own, without calls.</summary>
internal static class Arithmetic
{
    public interface IOperation
    {
        static abstract double Of(double left, double right);
    }

    public static NumberColumn Of<TOperation>(NumberColumn left, NumberColumn right)
        where TOperation : struct, IOperation
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
            throw ColumnErrors.LengthsDiffer(left, right);
        var a = left.AsSpan();
        var b = right.AsSpan();
        var result = new double[a.Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = TOperation.Of(a[row], b[row]);
        return NumberColumn.Over(left.Name, result);
    }

    public static NumberColumn Of<TOperation>(NumberColumn left, double right)
        where TOperation : struct, IOperation
    {
        ArgumentNullException.ThrowIfNull(left);
        var values = left.AsSpan();
        var result = new double[values.Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = TOperation.Of(values[row], right);
        return NumberColumn.Over(left.Name, result);
    }

    public static NumberColumn Of<TOperation>(double left, NumberColumn right)
        where TOperation : struct, IOperation
    {
        ArgumentNullException.ThrowIfNull(right);
        var values = right.AsSpan();
        var result = new double[values.Length];
        for (var row = 0; row < result.Length; row++)
            result[row] = TOperation.Of(left, values[row]);
        return NumberColumn.Over(right.Name, result);
    }

    public readonly struct Plus : IOperation
    {
        public static double Of(double left, double right) => left + right;
    }

    public readonly struct Minus : IOperation
    {
        public static double Of(double left, double right) => left - right;
    }

    public readonly struct Times : IOperation
    {
        public static double Of(double left, double right) => left * right;
    }

    public readonly struct Over : IOperation
    {
        public static double Of(double left, double right) => left / right;
    }
}
