namespace ChurnLab.Charts.Recipes;

/// <summary>Labels of a logarithmic axis: 1, 2, 5 and their tens where they are few, tens where they are many.</summary>
internal static class LogTicks
{
    private const double FewDecades = 2.5;
    private static readonly double[] Fine = [1, 1.5, 2, 3, 5, 7];
    private static readonly double[] Usual = [1, 2, 5];

    public static IEnumerable<double> Between(double low, double high)
    {
        var decades = Math.Log10(high / low);
        var steps = decades < 0.7 ? Fine : decades < FewDecades ? Usual : [1];
        for (var power = (int)Math.Floor(Math.Log10(low)); power <= Math.Ceiling(Math.Log10(high)); power++)
        {
            foreach (var step in steps)
            {
                // Powers of ten below 1 are divided by, so that 0.2 is 2 / 10 and not 2 × 0.1.
                var tick = power < 0 ? step / Math.Pow(10, -power) : step * Math.Pow(10, power);
                if (tick >= low && tick <= high)
                    yield return tick;
            }
        }
    }
}
