using ChurnLab.Statistics;

namespace ChurnLab.Learning.Selection;

/// <summary>Mutual information of features and the class.</summary>
/// <remarks>
/// Numbers are divided by their standard deviation (ddof 0, without centring) and get noise of 1e-10 times their mean
/// size, but 1 at least, so that equal ones have an order; then distances to neighbours of the same class are counted
/// among all rows. Columns of 0 and 1 alone are counted as they are. Source: B. C. Ross, Mutual Information between
/// Discrete and Continuous Data Sets, PLoS ONE 9 (2014) e87357.
/// </remarks>
internal static class NeighborInformation
{
    private const double EulerGamma = 0.57721566490153286;

    public static double[] Scores(TrainingData data, int neighbors, long seed)
    {
        var digammas = Digammas(data.Rows + 1);
        var scores = new double[data.X.Columns.Count];
        Work.For(scores.Length, data.Threads, Score, data.Token);
        return scores;

        void Score(int place)
        {
            var values = data.X.Numbers(place);
            scores[place] = values.ContainsAnyExcept(0, 1)
                ? OfNumbers(Noisy(values, RandomStream.Of(seed, place)), data.Labels.ToArray(), neighbors, digammas)
                : OfCounts(values, data.Labels);
        }
    }

    private static double OfCounts(ReadOnlySpan<double> values, ReadOnlySpan<double> labels)
    {
        var counts = new double[2, 2];
        for (var row = 0; row < values.Length; row++)
            counts[(int)values[row], (int)labels[row]]++;
        var information = 0.0;
        for (var value = 0; value < 2; value++)
        {
            for (var label = 0; label < 2; label++)
            {
                var expected = (counts[value, 0] + counts[value, 1]) * (counts[0, label] + counts[1, label]) / values.Length;
                if (counts[value, label] > 0)
                    information += counts[value, label] / values.Length * Math.Log(counts[value, label] / expected);
            }
        }

        return Math.Max(0, information);
    }

    private static double OfNumbers(double[] values, double[] labels, int neighbors, double[] digammas)
    {
        Array.Sort(values, labels);
        var (count, ofNeighbors, ofClasses, ofRadii) = (0, 0.0, 0.0, 0.0);
        for (var label = 0; label < 2; label++)
        {
            var own = Enumerable.Range(0, values.Length).Where(row => labels[row] == label).Select(row => values[row]).ToArray();
            // A row that is alone in its class has no neighbour and is left out.
            if (own.Length < 2)
                continue;
            var k = Math.Min(neighbors, own.Length - 1);
            count += own.Length;
            ofNeighbors += own.Length * digammas[k];
            ofClasses += own.Length * digammas[own.Length];
            ofRadii += WithinRadii(own, values, labels, (k, digammas));
        }

        return count == 0 ? 0 : Math.Max(0, digammas[count] + ((ofNeighbors - ofClasses - ofRadii) / count));
    }

    // Both lists are sorted: the nearest k lie in a window that only moves up, and so do the ends of the radius around each value.
    private static double WithinRadii(double[] own, double[] values, double[] labels, (int K, double[] Digammas) count)
    {
        var counted = Counted(values, labels);
        var (sum, first, low, high) = (0.0, 0, 0, 0);
        for (var i = 0; i < own.Length; i++)
        {
            while (first + count.K < own.Length - 1 && own[first + count.K + 1] - own[i] < own[i] - own[first])
                first++;
            // The window holds the value itself and k others.
            var radius = Math.Max(own[i] - own[first], own[Math.Min(own.Length - 1, first + count.K)] - own[i]);
            while (low < counted.Length && own[i] - counted[low] >= radius)
                low++;
            high = Math.Max(high, low);
            while (high < counted.Length && counted[high] - own[i] < radius)
                high++;
            // Equal values leave no radius: only the value itself is within it.
            sum += count.Digammas[Math.Max(1, high - low)];
        }

        return sum;
    }

    private static double[] Counted(double[] values, double[] labels)
    {
        var positives = labels.Count(label => label == 1);
        var (skipsPositive, skipsNegative) = (positives == 1, values.Length - positives == 1);
        return skipsPositive || skipsNegative ? [.. values.Where((_, row) => labels[row] == 1 ? !skipsPositive : !skipsNegative)] : values;
    }

    private static double[] Noisy(ReadOnlySpan<double> values, RandomStream random)
    {
        var (sum, sizes) = (0.0, 0.0);
        foreach (var value in values)
            sum += value;
        var (mean, squares) = (sum / values.Length, 0.0);
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        var noisy = values.ToArray();
        for (var row = 0; row < noisy.Length; row++)
        {
            noisy[row] /= deviation > 0 ? deviation : 1;
            sizes += Math.Abs(noisy[row]);
        }

        var noise = 1e-10 * Math.Max(1, sizes / values.Length);
        for (var row = 0; row < noisy.Length; row++)
            noisy[row] += noise * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return noisy;
    }

    private static double[] Digammas(int count)
    {
        var digammas = new double[count];
        digammas[0] = double.NaN;
        if (count > 1)
            digammas[1] = -EulerGamma;
        for (var n = 2; n < count; n++)
            digammas[n] = digammas[n - 1] + (1.0 / (n - 1));
        return digammas;
    }
}
