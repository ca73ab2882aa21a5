using ChurnLab.Statistics;

namespace ChurnLab.Frames.Sampling;

/// <summary>Draws places with chances in proportion to weights.</summary>
internal static class RowWeights
{
    /// <summary>Weights of all rows; missing is 0.</summary>
    public static double[] Of(Frame frame, string column)
    {
        var weights = frame.Number(column).AsSpan().ToArray();
        for (var row = 0; row < weights.Length; row++)
        {
            if (double.IsNaN(weights[row]))
                weights[row] = 0;
            if (weights[row] < 0 || double.IsInfinity(weights[row]))
                throw SamplingErrors.Weight(column, row, weights[row]);
        }

        return weights;
    }

    public static int[] WithReplacement(double[] weights, int count, RandomStream random)
    {
        var upTo = new double[weights.Length];
        double sum = 0;
        for (var place = 0; place < weights.Length; place++)
            upTo[place] = sum += weights[place];
        if (count > 0 && !(sum > 0 && double.IsFinite(sum)))
            throw SamplingErrors.TooFewWeights(0, 1);
        var places = new int[count];
        for (var i = 0; i < count; i++)
            places[i] = FirstAbove(upTo, random.NextDouble() * sum);
        return places;
    }

    /// <summary>
    /// As if drawn one after the other, each among those left: the smallest of exponential times with the weights as rates
    /// (Efraimidis, Spirakis: Weighted random sampling with a reservoir, 2006).
    /// </summary>
    public static int[] WithoutReplacement(double[] weights, int count, RandomStream random)
    {
        var above = weights.Count(weight => weight > 0);
        if (above < count)
            throw SamplingErrors.TooFewWeights(above, count);
        var times = new double[weights.Length];
        var places = new int[weights.Length];
        for (var place = 0; place < weights.Length; place++)
        {
            // One number for every row, so that a weight changes the fate of no other row.
            var time = -Math.Log(1 - random.NextDouble());
            times[place] = weights[place] > 0 ? time / weights[place] : double.PositiveInfinity;
            places[place] = place;
        }

        Array.Sort(times, places);
        return places[..count];
    }

    private static int FirstAbove(double[] upTo, double value)
    {
        var (low, high) = (0, upTo.Length - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (upTo[middle] > value)
                high = middle;
            else
                low = middle + 1;
        }

        // Rounding can end at a trailing row of weight 0.
        while (low > 0 && upTo[low] == upTo[low - 1])
            low--;
        return low;
    }
}
