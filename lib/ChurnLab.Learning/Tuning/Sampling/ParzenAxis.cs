using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>One parameter of a Parzen estimate: a kernel per observation, and that of the prior after them.</summary>
internal abstract class ParzenAxis
{
    /// <summary>Draws a value of one kernel, as the range has it.</summary>
    public abstract double Sample(int kernel, RandomStream stream);

    /// <summary>Multiplies densities of the kernels by those at a value of the range.</summary>
    public abstract void Multiply(double value, Span<double> densities);
}
