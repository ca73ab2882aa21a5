namespace ChurnLab.Learning.Metrics;

/// <summary>Distances of probabilities from shares of class 1 in bins of equal width.</summary>
internal static class CalibrationErrors
{
    public static (double Expected, double Greatest) Of(
        ReadOnlySpan<double> classes, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights, int bins)
    {
        var (weight, gap) = (new double[bins], new double[bins]);
        for (var row = 0; row < classes.Length; row++)
        {
            var bin = Math.Min((int)(probabilities[row] * bins), bins - 1);
            var of = weights.IsEmpty ? 1 : weights[row];
            weight[bin] += of;
            gap[bin] += of * (classes[row] - probabilities[row]);
        }

        var (expected, greatest) = (0.0, 0.0);
        for (var bin = 0; bin < bins; bin++)
        {
            expected += Math.Abs(gap[bin]);
            greatest = weight[bin] > 0 ? Math.Max(greatest, Math.Abs(gap[bin]) / weight[bin]) : greatest;
        }

        return (expected / weight.Sum(), greatest);
    }
}
