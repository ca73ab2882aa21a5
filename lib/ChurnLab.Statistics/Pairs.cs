namespace ChurnLab.Statistics;

/// <summary>Pairs of values of which both are present.</summary>
internal static class Pairs
{
    /// <summary>Differences, first less second, of the pairs whose values are both present.</summary>
    public static double[] Differences(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"Pairs need as many second values as first ones, but there are {first.Length} and {second.Length}.", nameof(second));
        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = double.IsNaN(first[i]) || double.IsNaN(second[i]) ? double.NaN : Difference(first[i], second[i]);
        return Present.Of(differences);
    }

    // Equal infinities do not differ; their arithmetic difference would pass for a missing value.
    private static double Difference(double first, double second) => first == second ? 0 : first - second;
}
