using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Kernels of a category: mostly its observed choice, and a little of each.</summary>
internal sealed class CategoryAxis : ParzenAxis
{
    private readonly int _choices;

    public CategoryAxis(ReadOnlySpan<double> observations, ParameterRange range, double priorWeight)
    {
        _choices = range.Choices.Count;
        var kernels = observations.Length + 1;
        var (little, total) = (priorWeight / kernels, 1 + (_choices * priorWeight / kernels));
        Weights = new double[kernels * _choices];
        Weights.AsSpan(0, observations.Length * _choices).Fill(little / total);
        Weights.AsSpan(observations.Length * _choices).Fill(1.0 / _choices);
        for (var kernel = 0; kernel < observations.Length; kernel++)
            Weights[(kernel * _choices) + (int)observations[kernel]] = (1 + little) / total;
    }

    /// <summary>Probability of each choice, kernel after kernel.</summary>
    public double[] Weights { get; }

    public override double Sample(int kernel, RandomStream stream) => stream.Pick(Weights.AsSpan(kernel * _choices, _choices));

    public override void Multiply(double value, Span<double> densities)
    {
        for (int kernel = 0, at = (int)value; kernel < densities.Length; kernel++, at += _choices)
            densities[kernel] *= Weights[at];
    }
}
