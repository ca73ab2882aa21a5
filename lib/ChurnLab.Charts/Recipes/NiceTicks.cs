namespace ChurnLab.Charts.Recipes;

/// <summary>Round numbers within a range.</summary>
internal static class NiceTicks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>Multiples of 1, 2, 2.5 or 5 times a power of ten, at most as many as wanted and at least 1 where one fits.</summary>
    public static double[] Between(double low, double high, int most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / most)));
        foreach (var step in Steps.Concat(Steps.Select(step => step * 10)).Select(step => step * power))
        {
            var (first, last) = (Math.Ceiling(low / step), Math.Floor(high / step));
            // Decimal: 3 × 0.1 is to be 0.3.
            if (last - first + 1 <= most)
                return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => Math.Round((first + index) * step, 12))];
        }

        return [low];
    }
}
