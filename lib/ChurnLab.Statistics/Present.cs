using System.Runtime.Intrinsics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>The values of a sample that are present: the one place where NaN is taken to mean missing.</summary>
internal static class Present
{
    /// <summary>Returns the values that are not NaN, in their order, as a new array.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var missing = Missing(values);
        var present = GC.AllocateUninitializedArray<double>(values.Length - missing);
        if (missing == 0)
        {
            values.CopyTo(present);
            return present;
        }

        var next = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                present[next++] = value;
        }

        return present;
    }

    /// <summary>Returns the values that are not NaN, in their order: the very same ones where none is missing.</summary>
    public static ReadOnlySpan<double> In(ReadOnlySpan<double> values) => Missing(values) == 0 ? values : Of(values);

    /// <summary>Returns the values that are not NaN, ascending, as a new array.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values) => SortedValues.Of(values);

    /// <summary>Number of values that are NaN.</summary>
    public static int Missing(ReadOnlySpan<double> values)
    {
        var (missing, i) = (0L, 0);
        var lanes = Vector512<long>.Zero;
        for (; i + Vector512<double>.Count <= values.Length; i += Vector512<double>.Count)
        {
            var some = Vector512.Create(values[i..]);
            // NaN alone is not equal to itself: all bits are set then, which is −1.
            lanes -= ~Vector512.Equals(some, some).AsInt64();
        }

        missing += Vector512.Sum(lanes);
        for (; i < values.Length; i++)
            missing += double.IsNaN(values[i]) ? 1 : 0;
        return (int)missing;
    }
}
