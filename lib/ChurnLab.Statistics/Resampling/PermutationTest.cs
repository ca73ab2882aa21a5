using ChurnLab.Hosting;

namespace ChurnLab.Statistics.Resampling;

/// <summary>Tests two groups by dealing out their values anew at random: no distribution is assumed, only that groups do not matter.</summary>
public static class PermutationTest
{
    /// <summary>Tests whether a statistic of two groups differs.</summary>
    /// <remarks>
    /// The p-value counts the observed order among the permutations, (1 + b) / (1 + B), so it is never 0 and never too small. Source: B.
    /// Phipson and G. Smyth, Permutation P-values Should Never Be Zero, Statistical Applications in Genetics and Molecular Biology 9
    /// (2010) 39. A two-sided one is twice the smaller of the one-sided ones, as in SciPy. Permutations of which the statistic is NaN count as
    /// extreme on both sides, so that they never make the p-value smaller; SciPy counts them on neither.
    /// </remarks>
    /// <param name="first">Values of the first group; NaN is missing.</param>
    /// <param name="second">Values of the second group; NaN is missing.</param>
    /// <param name="statistic">Statistic of a group; the first group's less the second's is tested. It is called from several threads.</param>
    /// <param name="options">Number of permutations, alternative, seed; null for the defaults.</param>
    /// <returns>The test, whose statistic is the difference; NaN where a group has no value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are to be no permutations.</exception>
    public static HypothesisTest Run(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic statistic, PermutationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= new PermutationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Permutations, 1, nameof(options));
        var (x, y) = (Present.Of(first), Present.Of(second));
        var isEmpty = x.Length == 0 || y.Length == 0;
        var observed = isEmpty ? double.NaN : statistic([.. x]) - statistic([.. y]);
        return new HypothesisTest
        {
            Kind = TestKind.Permutation,
            Statistic = observed,
            PValue = double.IsNaN(observed) ? double.NaN : PValue(x, y, statistic, options),
            SampleSizes = [x.Length, y.Length],
            Alternative = options.Alternative,
            Method = PValueMethod.Simulated,
        };
    }

    private static double PValue(double[] first, double[] second, SampleStatistic statistic, PermutationOptions options)
    {
        var observed = statistic([.. first]) - statistic([.. second]);
        // The smaller group is drawn, the larger one is what is left.
        var isFirstLast = first.Length < second.Length;
        double[] all = isFirstLast ? [.. second, .. first] : [.. first, .. second];
        var last = Math.Min(first.Length, second.Length);
        // What rounding alone tells apart counts as equal.
        var slack = double.IsInfinity(observed) ? 0 : Math.Abs(observed) * 1e-12;
        var (below, above) = (0, 0);
        Parallel.For(
            0,
            options.Permutations,
            new ParallelOptions { CancellationToken = AmbientCancellation.Token },
            () => new double[all.Length],
            (b, _, buffer) =>
            {
                all.CopyTo(buffer, 0);
                RandomStream.Of(options.Seed, b).DealInPlace<double>(buffer, last);
                var (early, late) = (statistic(buffer.AsSpan(0, buffer.Length - last)), statistic(buffer.AsSpan(buffer.Length - last)));
                var difference = isFirstLast ? late - early : early - late;
                if (!(difference > observed + slack))
                    Interlocked.Increment(ref below);
                if (!(difference < observed - slack))
                    Interlocked.Increment(ref above);
                return buffer;
            },
            static _ => { });
        return options.Alternative switch
        {
            Alternative.Less => Share(below),
            Alternative.Greater => Share(above),
            _ => Math.Min(1, 2 * Share(Math.Min(below, above))),
        };

        double Share(int count) => (count + 1.0) / (options.Permutations + 1.0);
    }
}
