using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Metrics;

/// <summary>For each row of a class the share of the other class that it is rightly ordered with, ties counting half.</summary>
internal static class RankPlacements
{
    /// <summary>Area under the ROC curve and the placements of both classes; rows of a class are in the same order for all scores.</summary>
    public static (double Area, double[] OfOne, double[] OfZero) Of(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores)
    {
        var parted = new double[classes.Length];
        var count = RankArea.Part(classes, scores, parted);
        var ones = parted.AsSpan(0, count);
        var zeros = parted.AsSpan(count);
        if (ones.IsEmpty || zeros.IsEmpty)
            throw MetricInput.OneClass("DeLong's test");
        var (onePlaces, zeroPlaces) = (Sorted.Places(ones), Sorted.Places(zeros));
        var (ofOne, halves) = Halves(ones, onePlaces, zeros, zeroPlaces);
        var (ofZero, _) = Halves(zeros, zeroPlaces, ones, onePlaces);
        // What is below a row of class 0 speaks against the order.
        for (var i = 0; i < ofZero.Length; i++)
            ofZero[i] = 1 - ofZero[i];
        return (halves / (2.0 * ones.Length * zeros.Length), ofOne, ofZero);
    }

    /// <summary>Covariance of placements about their means, which are the areas; NaN for a single row.</summary>
    public static double Covariance(double[] first, double[] second, double firstMean, double secondMean)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
            sum += (first[i] - firstMean) * (second[i] - secondMean);
        return sum / (first.Length - 1);
    }

    // Share of the others below each value, ties counting half, and twice the number of such pairs.
    private static (double[] Shares, long Halves) Halves(
        ReadOnlySpan<double> values, ReadOnlySpan<int> places, ReadOnlySpan<double> others, ReadOnlySpan<int> otherPlaces)
    {
        var shares = new double[values.Length];
        var (below, upTo, halves) = (0, 0, 0L);
        foreach (var place in places)
        {
            while (below < otherPlaces.Length && others[otherPlaces[below]] < values[place])
                below++;
            upTo = Math.Max(upTo, below);
            while (upTo < otherPlaces.Length && others[otherPlaces[upTo]] == values[place])
                upTo++;
            shares[place] = (below + upTo) / (2.0 * others.Length);
            halves += below + upTo;
        }

        return (shares, halves);
    }
}
