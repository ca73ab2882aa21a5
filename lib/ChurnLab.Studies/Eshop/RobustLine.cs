using ChurnLab.Statistics;

namespace ChurnLab.Studies.Eshop;

/// <summary>A straight line through points of which some may be far off.</summary>
/// <remarks>
/// Theil's incomplete method: the points are put in order of x, those of the lower half are paired with those of the upper half, and the
/// slope is the median of the slopes of the pairs. Source: H. Theil, Proceedings of the Royal Netherlands Academy of Sciences 53 (1950) 386-392.
/// </remarks>
/// <param name="Slope">Slope.</param>
/// <param name="Intercept">Median of what is left of y.</param>
/// <param name="Spread">Median absolute deviation from the line, as a standard deviation of normal values. Range: above 0.</param>
internal sealed record RobustLine(double Slope, double Intercept, double Spread)
{
    // The median absolute deviation of a normal distribution is 0.6745 standard deviations.
    private const double ToDeviation = 1.4826022185056018;

    public double At(double x) => Intercept + (Slope * x);

    /// <summary>How far a point is above the line, in robust standard deviations.</summary>
    public double Distance(double x, double y) => (y - At(x)) / Spread;

    /// <summary>Fits the line.</summary>
    /// <param name="x">Where the points are; no value is missing.</param>
    /// <param name="y">Their values, as many.</param>
    /// <returns>The line; null where x does not vary or more than half of the points lie on it.</returns>
    public static RobustLine? Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        // Points of one x in the order of y, so that the order of rows does not matter.
        var points = x.ToArray().Zip(y.ToArray()).Order().ToList();
        double[] sorted = [.. points.Select(point => point.First)];
        double[] values = [.. points.Select(point => point.Second)];
        var half = sorted.Length / 2;
        var upper = sorted.Length - half;
        double[] slopes = [.. Enumerable.Range(0, half).Where(i => sorted[upper + i] > sorted[i])
            .Select(i => (values[upper + i] - values[i]) / (sorted[upper + i] - sorted[i]))];
        if (slopes.Length == 0)
            return null;
        var slope = Quantile.Of(slopes, 0.5);
        var rest = values.Zip(sorted, (value, place) => value - (slope * place)).ToArray();
        var intercept = Quantile.Of(rest, 0.5);
        var spread = ToDeviation * Quantile.Of(Array.ConvertAll(rest, value => Math.Abs(value - intercept)), 0.5);
        return spread > 0 ? new RobustLine(slope, intercept, spread) : null;
    }
}
