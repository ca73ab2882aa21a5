using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Density of parameters made of a kernel per observation and one for the prior.</summary>
/// <remarks>
/// Sources: J. Bergstra et al., Algorithms for hyper-parameter optimization, NIPS 2011; S. Falkner et al., BOHB, ICML
/// 2018 (the common width of kernels of several parameters). Numbers follow Optuna 3.1 except where
/// <see cref="NumberAxis"/> says so.
/// </remarks>
internal sealed class ParzenEstimate
{
    private readonly double[] _densities;

    private ParzenEstimate(ParzenAxis[] axes, double[] weights)
    {
        (Axes, Weights) = (axes, weights);
        _densities = new double[weights.Length];
    }

    public ParzenAxis[] Axes { get; }

    /// <summary>Weight per kernel, adding up to 1; the prior is the last.</summary>
    public double[] Weights { get; }

    /// <summary>Makes an estimate.</summary>
    /// <param name="ranges">Range per parameter.</param>
    /// <param name="observations">Per parameter its values on the scale of samplers, in order of time.</param>
    /// <param name="settings">Weight of the prior and whether kernels have a common width.</param>
    public static ParzenEstimate Of(IReadOnlyList<ParameterRange> ranges, IReadOnlyList<double[]> observations, TpeSampler settings)
    {
        var count = observations[0].Length;
        double? width = settings.Multivariate ? 0.2 * Math.Pow(Math.Max(count, 1), -1.0 / (ranges.Count + 4)) : null;
        var axes = new ParzenAxis[ranges.Count];
        for (var place = 0; place < axes.Length; place++)
        {
            axes[place] = ranges[place].Kind == ParameterKind.Category
                ? new CategoryAxis(observations[place], ranges[place], settings.PriorWeight)
                : new NumberAxis(observations[place], ranges[place], width);
        }

        return new ParzenEstimate(axes, WeightsOf(count, settings.PriorWeight));
    }

    /// <summary>Draws values of all parameters.</summary>
    public void Sample(RandomStream stream, Span<double> values)
    {
        var kernel = stream.Pick(Weights);
        for (var place = 0; place < Axes.Length; place++)
            values[place] = Axes[place].Sample(kernel, stream);
    }

    /// <summary>Density at values of all parameters.</summary>
    /// <remarks>The kernel of the prior keeps it above 0, so that no logarithms are needed on the way.</remarks>
    public double Density(ReadOnlySpan<double> values)
    {
        Weights.CopyTo(_densities.AsSpan());
        for (var place = 0; place < Axes.Length; place++)
            Axes[place].Multiply(values[place], _densities);
        var sum = 0.0;
        foreach (var density in _densities)
            sum += density;
        return sum;
    }

    /// <summary>The 25 latest observations count 1, older ones less and less.</summary>
    private static double[] WeightsOf(int count, double prior)
    {
        const int recent = 25;
        var weights = new double[count + 1];
        weights.AsSpan().Fill(1);
        weights[^1] = prior;
        var older = count - recent;
        for (var i = 0; i < older; i++)
            weights[i] = older == 1 ? 1.0 / count : (1.0 / count) + ((1 - (1.0 / count)) * i / (older - 1));
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= total;
        return weights;
    }
}
