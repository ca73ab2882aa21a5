namespace ChurnLab.Statistics.Sorting;

/// <summary>Values in ascending order and the places they had; large samples are sorted on both cores, with the same result on one.</summary>
public static class Sorted
{
    /// <summary>The values that are not NaN, ascending.</summary>
    /// <param name="values">Values in any order, left as they are.</param>
    public static double[] Of(ReadOnlySpan<double> values) => SortedValues.Of(values);

    /// <summary>Places of the values that are not NaN, from that of the least value up; equal values, which 0 and −0 are, keep their order.</summary>
    /// <param name="values">Values in any order, left as they are.</param>
    public static int[] Places(ReadOnlySpan<double> values) => SortedValues.WithPlaces(values).Places;
}
