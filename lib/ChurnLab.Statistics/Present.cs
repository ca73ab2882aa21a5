namespace ChurnLab.Statistics;

/// <summary>The values of a sample that are present: the one place where NaN is taken to mean missing.</summary>
internal static class Present
{
    /// <summary>Returns the values that are not NaN, in their order, as a new array.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
            count += double.IsNaN(value) ? 0 : 1;
        var present = new double[count];
        var next = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                present[next++] = value;
        }

        return present;
    }

    /// <summary>Returns the values that are not NaN, ascending, as a new array.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var present = Of(values);
        Array.Sort(present);
        return present;
    }
}
