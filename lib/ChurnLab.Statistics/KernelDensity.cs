using System.Globalization;
using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Gaussian kernel density estimates.</summary>
/// <remarks>
/// The values are first shared out over cells of at most a 32nd of the bandwidth, each to its two neighbours by
/// distance (linear binning, J. Fan and J. S. Marron, Fast Implementations of Nonparametric Curve Estimators, 1994), so
/// the cost grows with the number of values once and not with every point of the grid. The result differs from the sum
/// of all kernels, <c>scipy.stats.gaussian_kde</c>, by less than 0.02 % of its peak unless the values reach over more
/// than 130,000 bandwidths.
/// </remarks>
public static class KernelDensity
{
    private const int CellsPerBandwidth = 32;
    private const int MostCells = 1 << 22;

    // A normal density 8 standard deviations away is 1e-14 of its peak.
    private const double Reach = 8;

    /// <summary>Estimates the density of a sample on a grid.</summary>
    /// <param name="values">Values in any order, left as they are; NaN means missing and is skipped. At least one must
    /// be present; none may be infinite.</param>
    /// <param name="options">Bandwidth, grid and bounds; null for the defaults.</param>
    /// <exception cref="ArgumentException">No value is present, one is infinite or beyond a bound, or no bandwidth can
    /// be found because the values are all equal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static DensityEstimate Estimate(ReadOnlySpan<double> values, KernelDensityOptions? options = null)
    {
        options ??= new();
        var sample = Present.Of(values);
        CheckSample(sample, options);
        var bandwidth = options.Bandwidth ?? Bandwidth(sample, options.Rule);
        CheckOptions(options, bandwidth);

        var (least, greatest) = Ends(sample);
        var low = Math.Max(least - (options.Cut * bandwidth), Lower(options));
        var high = Math.Min(greatest + (options.Cut * bandwidth), Upper(options));
        if (low == high)
            throw new ArgumentException("The grid of a density needs a width. All values are equal; set Cut above 0.", nameof(options));
        if (!double.IsFinite((high - low) * options.GridSize))
            throw new ArgumentException("The values of a density are too far apart for numbers. Give them in a greater unit.", nameof(values));
        var cells = Binned.Of(sample, least, greatest, Math.Min(bandwidth / CellsPerBandwidth, (greatest - least) / 2));
        var grid = new double[options.GridSize];
        for (var point = 0; point < grid.Length; point++)
            grid[point] = low + ((high - low) * point / (grid.Length - 1));
        grid[^1] = high;
        return new()
        {
            Grid = grid,
            Density = Densities(cells, grid, bandwidth, options),
            Bandwidth = bandwidth,
            Count = sample.Length,
        };
    }

    /// <summary>Finds a bandwidth for a sample.</summary>
    /// <param name="values">Values in any order, left as they are; NaN means missing and is skipped. At least two must
    /// differ.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>Standard deviation of the kernel in the unit of the values.</returns>
    /// <exception cref="ArgumentException">There are no two values that differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is none.</exception>
    public static double Bandwidth(ReadOnlySpan<double> values, BandwidthRule rule = BandwidthRule.Scott)
    {
        var sorted = Present.Sorted(values);
        var deviation = Moments.Of(sorted).StandardDeviation;
        if (!(deviation > 0) || !double.IsFinite(deviation))
        {
            throw new ArgumentException(
                "A bandwidth needs at least 2 finite values that differ; set KernelDensityOptions.Bandwidth instead.",
                nameof(values));
        }

        var n = sorted.Length;
        return rule switch
        {
            BandwidthRule.Scott => deviation * Math.Pow(n, -0.2),
            BandwidthRule.Silverman => deviation * Math.Pow(n * 0.75, -0.2),
            BandwidthRule.SilvermanRobust => 0.9 * Robust(sorted, deviation) * Math.Pow(n, -0.2),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The bandwidth rule must be one of those named."),
        };
    }

    private static double Robust(double[] sorted, double deviation)
    {
        var distance = Quantile.OfSorted(sorted, 0.75) - Quantile.OfSorted(sorted, 0.25);
        return distance > 0 ? Math.Min(deviation, distance / 1.34) : deviation;
    }

    private static double[] Densities(Binned cells, double[] grid, double bandwidth, KernelDensityOptions options)
    {
        var densities = new double[grid.Length];
        for (var point = 0; point < grid.Length; point++)
        {
            if (point % 256 == 0)
                AmbientCancellation.ThrowIfRequested();
            var density = cells.Smoothed(grid[point], bandwidth);
            if (options.LowerBound is { } lower)
                density += cells.Smoothed((2 * lower) - grid[point], bandwidth);
            if (options.UpperBound is { } upper)
                density += cells.Smoothed((2 * upper) - grid[point], bandwidth);
            densities[point] = density;
        }

        return densities;
    }

    private static double Lower(KernelDensityOptions options) => options.LowerBound ?? double.NegativeInfinity;

    private static double Upper(KernelDensityOptions options) => options.UpperBound ?? double.PositiveInfinity;

    private static (double Least, double Greatest) Ends(ReadOnlySpan<double> sample)
    {
        var (least, greatest) = (sample[0], sample[0]);
        foreach (var value in sample)
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        return (least, greatest);
    }

    private static void CheckSample(ReadOnlySpan<double> values, KernelDensityOptions options)
    {
        if (values.IsEmpty)
            throw new ArgumentException("A density needs at least 1 value. Got none that is present.", nameof(values));
        foreach (var value in values)
        {
            if (!double.IsFinite(value) || value < options.LowerBound || value > options.UpperBound)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A density needs finite values from {Lower(options)} to {Upper(options)}. Got {value}."),
                    nameof(values));
            }
        }
    }

    private static void CheckOptions(KernelDensityOptions options, double bandwidth)
    {
        if (!(bandwidth > 0) || !double.IsFinite(bandwidth) || !double.IsFinite(1 / bandwidth))
            throw new ArgumentOutOfRangeException(nameof(options), bandwidth, "The bandwidth must be a finite number above 0 whose inverse is finite.");
        if (options.GridSize is < 2 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(options), options.GridSize, "GridSize must be 2 to 1,000,000.");
        if (!(options.Cut >= 0) || !double.IsFinite(options.Cut))
            throw new ArgumentOutOfRangeException(nameof(options), options.Cut, "Cut must be a finite number of 0 or more.");
    }

    /// <summary>The sample shared out over cells of equal width.</summary>
    private sealed class Binned(double[] weights, double start, double step, int count)
    {
        public static Binned Of(ReadOnlySpan<double> sample, double least, double greatest, double step)
        {
            if (step == 0)
                return new([sample.Length], least, 1, sample.Length);
            var cells = (int)Math.Min(Math.Ceiling((greatest - least) / step), MostCells);
            var width = (greatest - least) / cells;
            var weights = new double[cells + 1];
            foreach (var value in sample)
            {
                var place = (value - least) / width;
                var cell = Math.Min((int)place, cells - 1);
                var above = Math.Min(place - cell, 1);
                weights[cell] += 1 - above;
                weights[cell + 1] += above;
            }

            return new(weights, least, width, sample.Length);
        }

        public double Smoothed(double at, double bandwidth)
        {
            var first = (int)Math.Clamp(Math.Ceiling((at - (Reach * bandwidth) - start) / step), 0, weights.Length);
            var last = (int)Math.Clamp(Math.Floor((at + (Reach * bandwidth) - start) / step), -1, weights.Length - 1);
            var sum = 0.0;
            for (var cell = first; cell <= last; cell++)
            {
                if (weights[cell] == 0)
                    continue;
                var distance = (start + (cell * step) - at) / bandwidth;
                sum += weights[cell] * Math.Exp(-0.5 * distance * distance);
            }

            return sum / (count * bandwidth * Math.Sqrt(2 * Math.PI));
        }
    }
}
