namespace ChurnLab.Learning.Boosting;

/// <summary>Half the square of the error.</summary>
internal sealed class SquaredLoss : IBoostingLoss
{
    public double Base(ReadOnlySpan<double> target, ReadOnlySpan<double> weights)
    {
        var (sum, all) = (0.0, 0.0);
        for (var row = 0; row < target.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            all += weight;
            sum += weight * target[row];
        }

        return sum / all;
    }

    public unsafe (double Loss, double Gradients, double Hessians) Fill(
        ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights, double* gradients)
    {
        var (losses, sizes, hessians) = (0.0, 0.0, 0.0);
        for (var row = 0; row < raw.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            var error = raw[row] - target[row];
            gradients[2 * row] = weight * error;
            gradients[(2 * row) + 1] = weight;
            losses += weight * error * error / 2;
            sizes += weight * Math.Abs(error);
            hessians += weight;
        }

        return (losses, sizes, hessians);
    }

    public double Loss(ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights)
    {
        var losses = 0.0;
        for (var row = 0; row < raw.Length; row++)
            losses += (weights.IsEmpty ? 1 : weights[row]) * (raw[row] - target[row]) * (raw[row] - target[row]) / 2;
        return losses;
    }
}
