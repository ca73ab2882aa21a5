namespace ChurnLab.Learning.Metrics;

/// <summary>Losses of probabilities.</summary>
internal static class ProbabilityLoss
{
    // scikit-learn's: a certain answer that is wrong costs about 36, not infinity.
    private const double Least = 2.220446049250313e-16;

    public static double Log(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var ofClass = classes[row] == 1 ? scores[row] : 1 - scores[row];
            sum -= weight * Math.Log(Math.Clamp(ofClass, Least, 1 - Least));
            total += weight;
        }

        return sum / total;
    }

    public static double Brier(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var row = 0; row < classes.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            sum += weight * (scores[row] - classes[row]) * (scores[row] - classes[row]);
            total += weight;
        }

        return sum / total;
    }
}
