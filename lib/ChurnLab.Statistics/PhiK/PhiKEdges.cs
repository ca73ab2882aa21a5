namespace ChurnLab.Statistics;

/// <summary>Edges of the bins of an interval column, as phik makes them.</summary>
internal static class PhiKEdges
{
    // phik moves the lowest edge down by this share so that the smallest value lies above it.
    private const double Margin = 1e-14;

    // The smallest normal number, by which phik moves an edge of 0.
    private const double Least = 2.2250738585072014E-308;

    public static double[] Of(ReadOnlySpan<double> values, PhiKColumnOptions options)
    {
        if (options.Binning == PhiKBinning.Explicit)
            return Given(options);
        if (options.Binning is not (PhiKBinning.Uniform or PhiKBinning.Quantile))
            throw new ArgumentOutOfRangeException(nameof(options), options.Binning, "An interval column needs bins.");
        if (options.Bins is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(options), options.Bins, "The number of bins must be from 1 to 1000.");
        var sorted = Array.FindAll(Present.Sorted(values), double.IsFinite);
        if (sorted.Length == 0)
            return [];
        var edges = new double[options.Bins + 1];
        var low = sorted[0] == 0 ? -Least : sorted[0] - (Margin * Math.Abs(sorted[0]));
        var step = (sorted[^1] - low) / options.Bins;
        for (var edge = 0; edge < options.Bins; edge++)
        {
            edges[edge] = options.Binning == PhiKBinning.Uniform
                ? low + (edge * step)
                : Quantile.OfSorted(sorted, (double)edge / options.Bins);
        }

        (edges[0], edges[^1]) = (low, sorted[^1]);
        return edges;
    }

    /// <summary>The bin of a value, −1 for none.</summary>
    public static int Bin(double[] edges, double value)
    {
        if (edges.Length == 0 || double.IsNaN(value) || value > edges[^1])
            return -1;
        // The first edge at or above the value; equal edges bound empty bins.
        var (low, high) = (0, edges.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edges[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static double[] Given(PhiKColumnOptions options)
    {
        double[] edges = [.. options.Edges];
        if (edges.Length < 2)
            throw new ArgumentException($"Bins need at least 2 edges. Got {edges.Length}.", nameof(options));
        for (var edge = 1; edge < edges.Length; edge++)
        {
            if (!(edges[edge - 1] < edges[edge]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Edges must be ascending, but {edges[edge]} follows {edges[edge - 1]}."),
                    nameof(options));
            }
        }

        return edges;
    }
}
