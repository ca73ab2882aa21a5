namespace ChurnLab.Statistics;

/// <summary>Sums that keep what each addition rounds away.</summary>
/// <remarks>
/// Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, Zeitschrift für Angewandte Mathematik und
/// Mechanik 54 (1974) 39-51.
/// </remarks>
internal static class CompensatedSum
{
    public static double Of(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
            Add(ref sum, ref lost, value);
        // Infinities make the compensation NaN; the plain sum is what is meant then.
        return double.IsFinite(sum) ? sum + lost : sum;
    }

    /// <summary>Adds a value to a sum, and what rounding takes to what was lost.</summary>
    public static void Add(ref double sum, ref double lost, double value)
    {
        var next = sum + value;
        lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
}
