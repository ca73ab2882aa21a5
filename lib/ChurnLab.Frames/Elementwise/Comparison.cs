namespace ChurnLab.Frames.Elementwise;

/// <summary>Masks from pairs of numbers, row by row; missing where either number is.</summary>
internal static class Comparison
{
    public interface IOperation
    {
        static abstract bool Of(double left, double right);
    }

    public static BooleanColumn Of<TOperation>(NumberColumn left, NumberColumn right)
        where TOperation : struct, IOperation
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
            throw ColumnErrors.LengthsDiffer(left, right);
        var a = left.AsSpan();
        var b = right.AsSpan();
        var mask = new byte[a.Length];
        for (var row = 0; row < mask.Length; row++)
            mask[row] = Answer<TOperation>(a[row], b[row]);
        return BooleanColumn.Over(left.Name, mask);
    }

    public static BooleanColumn Of<TOperation>(NumberColumn left, double right)
        where TOperation : struct, IOperation
    {
        ArgumentNullException.ThrowIfNull(left);
        var values = left.AsSpan();
        var mask = new byte[values.Length];
        for (var row = 0; row < mask.Length; row++)
            mask[row] = Answer<TOperation>(values[row], right);
        return BooleanColumn.Over(left.Name, mask);
    }

    private static byte Answer<TOperation>(double left, double right)
        where TOperation : struct, IOperation =>
        double.IsNaN(left) || double.IsNaN(right) ? BooleanColumn.MissingValue
        : TOperation.Of(left, right) ? (byte)1
        : (byte)0;

    public readonly struct Less : IOperation
    {
        public static bool Of(double left, double right) => left < right;
    }

    public readonly struct LessOrEqual : IOperation
    {
        public static bool Of(double left, double right) => left <= right;
    }

    public readonly struct Greater : IOperation
    {
        public static bool Of(double left, double right) => left > right;
    }

    public readonly struct GreaterOrEqual : IOperation
    {
        public static bool Of(double left, double right) => left >= right;
    }

    public readonly struct Equal : IOperation
    {
        public static bool Of(double left, double right) => left == right;
    }
}
