using System.Globalization;

namespace ChurnLab.Frames.Elementwise;

/// <summary>What computing with whole numbers gives, where a column can hold it.</summary>
internal static class WholeResult
{
    /// <summary>The number as it is stored; the one that stands for missing is no result either.</summary>
    /// <exception cref="OverflowException">A column cannot hold it.</exception>
    public static long Of(Int128 value) => value > IntegerColumn.MissingValue && value <= long.MaxValue
        ? (long)value
        : throw new OverflowException(string.Create(
            CultureInfo.InvariantCulture,
            $"A result of whole numbers, {value}, does not fit a column, which holds {IntegerColumn.MissingValue + 1} to "
            + $"{long.MaxValue}; read the column as numbers first."));
}
