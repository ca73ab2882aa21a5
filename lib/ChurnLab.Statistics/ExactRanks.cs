using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Exact null distributions of rank statistics without ties, as probabilities of their lower half.</summary>
internal static class ExactRanks
{
    /// <summary>Probabilities of U from 0 to the middle, by the Gaussian binomial coefficient, factor after factor.</summary>
    public static double[] MannWhitney(int n, int m)
    {
        var (few, many) = (Math.Min(n, m), Math.Max(n, m));
        var probabilities = new double[((long)few * many / 2) + 1];
        probabilities[0] = 1;
        for (var i = 1; i <= few; i++)
        {
            AmbientCancellation.ThrowIfRequested();
            for (var k = probabilities.Length - 1; k >= many + i; k--)
                probabilities[k] -= probabilities[k - many - i];
            for (var k = i; k < probabilities.Length; k++)
                probabilities[k] += probabilities[k - i];
            // Scaled to probabilities at each factor, so that no count outgrows a double.
            var share = i / (double)(many + i);
            for (var k = 0; k < probabilities.Length; k++)
                probabilities[k] *= share;
        }

        return probabilities;
    }

    /// <summary>Probabilities of the sum of positive ranks from 0 to the middle.</summary>
    public static double[] SignedRanks(int n)
    {
        var probabilities = new double[((long)n * (n + 1) / 4) + 1];
        probabilities[0] = 1;
        for (var rank = 1; rank <= n; rank++)
        {
            for (var k = probabilities.Length - 1; k >= 0; k--)
                probabilities[k] = (probabilities[k] + (k >= rank ? probabilities[k - rank] : 0)) / 2;
        }

        return probabilities;
    }

    /// <summary>Probability of a value or a larger one of a symmetric statistic that ranges from 0 to <paramref name="most"/>.</summary>
    public static double AtLeast(double[] lowerHalf, long value, long most)
    {
        // P(X ≥ v) = P(X ≤ most − v), summed in the half that is known.
        var below = most - value;
        return below <= most / 2
            ? UpTo(lowerHalf, below)
            : 1 - UpTo(lowerHalf, value - 1);
    }

    private static double UpTo(double[] lowerHalf, long last)
    {
        var sum = 0.0;
        for (long k = 0; k <= last; k++)
            sum += lowerHalf[k];
        return sum;
    }
}
