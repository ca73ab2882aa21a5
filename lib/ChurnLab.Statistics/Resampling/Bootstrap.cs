using ChurnLab.Hosting;
using MathNet.Numerics.Distributions;

namespace ChurnLab.Statistics.Resampling;

/// <summary>Confidence intervals of any statistic by drawing samples from the sample, with replacement.</summary>
/// <remarks>
/// Each replicate has a random stream of its own, so both cores give what one gives. NaN is missing and left out. The interval is as
/// good as the sample: with fewer than about 20 values, and for extremes such as a maximum, it is too narrow; a sample of one value, of which
/// every replicate is the same, has none. Equal values give an interval without width, where SciPy's BCa gives NaN.
/// Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993).
/// </remarks>
public static class Bootstrap
{
    // Leaving out single values of a large sample costs its square; leaving out groups gives the same acceleration but for noise.
    private const int JackknifeGroups = 1_000;
    private const int DrawnAtOnce = 512;

    /// <summary>The mean of a sample.</summary>
    /// <param name="values">The sample; NaN is missing.</param>
    /// <param name="options">Replicates, level, method, seed; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static BootstrapEstimate Mean(ReadOnlySpan<double> values, BootstrapOptions? options = null)
    {
        var sample = Present.Of(values);
        return Estimate(options, [sample], static (streams, samples, _) => DrawnMean(streams, samples[0]), static samples => MeanOf(samples[0]));
    }

    /// <summary>The mean of one sample less that of another; both are resampled.</summary>
    /// <param name="first">The first sample; NaN is missing.</param>
    /// <param name="second">The second sample; NaN is missing.</param>
    /// <param name="options">Replicates, level, method, seed; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static BootstrapEstimate MeanDifference(ReadOnlySpan<double> first, ReadOnlySpan<double> second, BootstrapOptions? options = null) => Estimate(
        options,
        [Present.Of(first), Present.Of(second)],
        static (stream, samples, _) => DrawnMean(stream, samples[0]) - DrawnMean(stream, samples[1]),
        static samples => MeanOf(samples[0]) - MeanOf(samples[1]));

    /// <summary>A statistic of a sample.</summary>
    /// <param name="values">The sample; NaN is missing.</param>
    /// <param name="statistic">The statistic; it is called from several threads.</param>
    /// <param name="options">Replicates, level, method, seed; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static BootstrapEstimate Of(ReadOnlySpan<double> values, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return Estimate(
            options,
            [Present.Of(values)],
            (stream, samples, buffers) => statistic(Draw(stream, samples[0], buffers[0])),
            samples => statistic((double[])samples[0].Clone()));
    }

    /// <summary>A statistic of one sample less that of another; both are resampled.</summary>
    /// <param name="first">The first sample; NaN is missing.</param>
    /// <param name="second">The second sample; NaN is missing.</param>
    /// <param name="statistic">The statistic; it is called from several threads.</param>
    /// <param name="options">Replicates, level, method, seed; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static BootstrapEstimate Difference(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return Estimate(
            options,
            [Present.Of(first), Present.Of(second)],
            (stream, samples, buffers) => statistic(Draw(stream, samples[0], buffers[0])) - statistic(Draw(stream, samples[1], buffers[1])),
            samples => statistic((double[])samples[0].Clone()) - statistic((double[])samples[1].Clone()));
    }

    private static BootstrapEstimate Estimate(
        BootstrapOptions? options,
        double[][] samples,
        Func<RandomStream, double[][], double[][], double> replicate,
        Func<double[][], double> statistic)
    {
        options ??= new BootstrapOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replicates, 2, nameof(options));
        if (!(options.Confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.Confidence, "The confidence level must be above 0 and below 1.");
        var isEmpty = Array.Exists(samples, static sample => sample.Length == 0);
        var value = isEmpty ? double.NaN : statistic(samples);
        var replicates = isEmpty ? [] : Present.Sorted(Replicate(options, samples, replicate));
        var isSingle = Array.Exists(samples, static sample => sample.Length == 1);
        var (low, high) = isSingle ? (double.NaN, double.NaN) : Levels(options, samples, replicates, value, statistic);
        var mean = MeanOf(replicates);
        return new BootstrapEstimate
        {
            Value = value,
            Lower = At(replicates, low),
            Upper = At(replicates, high),
            Confidence = options.Confidence,
            Method = options.Method,
            Replicates = replicates,
            StandardError = isSingle || replicates.Length < 2 ? double.NaN : Moments.Of(replicates).StandardDeviation,
            Bias = mean - value,
        };
    }

    private static double[] Replicate(BootstrapOptions options, double[][] samples, Func<RandomStream, double[][], double[][], double> replicate)
    {
        var replicates = new double[options.Replicates];
        Parallel.For(
            0,
            replicates.Length,
            new ParallelOptions { CancellationToken = AmbientCancellation.Token },
            () => Array.ConvertAll(samples, static sample => new double[sample.Length]),
            (b, _, buffers) =>
            {
                replicates[b] = replicate(RandomStream.Of(options.Seed, b), samples, buffers);
                return buffers;
            },
            static _ => { });
        return replicates;
    }

    private static (double Low, double High) Levels(
        BootstrapOptions options, double[][] samples, double[] replicates, double value, Func<double[][], double> statistic)
    {
        var tail = (1 - options.Confidence) / 2;
        if (options.Method == BootstrapMethod.Percentile || replicates.Length == 0)
            return (tail, 1 - tail);
        var below = replicates.Count(x => x < value) + (replicates.Count(x => x == value) / 2.0);
        var bias = Normal.InvCDF(0, 1, below / replicates.Length);
        var acceleration = Acceleration(samples, statistic);
        return (Level(tail), Level(1 - tail));

        double Level(double plain)
        {
            var z = bias + Normal.InvCDF(0, 1, plain);
            return Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z))));
        }
    }

    // Skewness of the influence of the values, over all samples: Efron and Tibshirani (14.15), for several samples as SciPy does.
    private static double Acceleration(double[][] samples, Func<double[][], double> statistic)
    {
        var influences = samples.Select((_, place) => Influences(samples, place, statistic)).ToArray();
        // Cubes of small numbers vanish, so they are taken relative to the largest.
        var largest = influences.Max(static sample => sample.Max(Math.Abs));
        if (largest == 0)
            return 0;
        var cubes = influences.Sum(sample => sample.Sum(x => Math.Pow(x / largest, 3)) / Math.Pow(sample.Length, 3));
        var squares = influences.Sum(sample => sample.Sum(x => Math.Pow(x / largest, 2)) / Math.Pow(sample.Length, 2));
        return cubes / (6 * Math.Pow(squares, 1.5));
    }

    // Of each value of one sample: how much the statistic without it falls short of the mean of such statistics, times n − 1.
    private static double[] Influences(double[][] samples, int place, Func<double[][], double> statistic)
    {
        var sample = samples[place];
        var groups = Math.Min(sample.Length, JackknifeGroups);
        var without = new double[groups];
        for (var g = 0; g < groups; g++)
        {
            var given = (double[][])samples.Clone();
            given[place] = Without(sample, (long)g * sample.Length / groups, (long)(g + 1) * sample.Length / groups);
            without[g] = statistic(given);
        }

        var mean = MeanOf(without);
        return Array.ConvertAll(without, value => (groups - 1) * (mean - value));
    }

    private static double[] Without(double[] sample, long from, long to) => [.. sample.AsSpan(0, (int)from), .. sample.AsSpan((int)to)];

    private static Span<double> Draw(RandomStream stream, double[] sample, double[] buffer)
    {
        Span<int> places = stackalloc int[DrawnAtOnce];
        for (var rest = buffer.AsSpan(); !rest.IsEmpty; rest = rest[places.Length..])
        {
            places = places[..Math.Min(places.Length, rest.Length)];
            stream.FillBelow(sample.Length, places);
            for (var i = 0; i < places.Length; i++)
                rest[i] = sample[places[i]];
        }

        return buffer;
    }

    private static double DrawnMean(RandomStream stream, double[] sample)
    {
        Span<int> places = stackalloc int[DrawnAtOnce];
        double even = 0, odd = 0;
        for (var left = sample.Length; left > 0; left -= places.Length)
        {
            places = places[..Math.Min(places.Length, left)];
            stream.FillBelow(sample.Length, places);
            for (var i = 1; i < places.Length; i += 2)
            {
                even += sample[places[i - 1]];
                odd += sample[places[i]];
            }

            even += places.Length % 2 == 1 ? sample[places[^1]] : 0;
        }

        return (even + odd) / sample.Length;
    }

    private static double MeanOf(double[] values) => values.Length == 0 ? double.NaN : values.Sum() / values.Length;

    private static double At(double[] sorted, double level) =>
        sorted.Length == 0 || double.IsNaN(level) ? double.NaN : Quantile.OfSorted(sorted, level);
}
