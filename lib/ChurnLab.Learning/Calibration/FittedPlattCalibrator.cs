using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Calibration;

/// <summary>A fitted <see cref="PlattCalibrator"/>: 1 / (1 + exp(A·score + B)).</summary>
public sealed class FittedPlattCalibrator : FittedCalibrator
{
    internal const string Kind = "platt";

    internal FittedPlattCalibrator(double a, double b) => (A, B) = (a, b);

    /// <summary>Factor of the score, below 0 where greater scores speak for class 1.</summary>
    public double A { get; }

    /// <summary>What is added.</summary>
    public double B { get; }

    /// <inheritdoc/>
    public override double Probability(double score) => SmoothLogistic.Sigmoid(-((A * score) + B));

    internal static FittedPlattCalibrator ReadState(ModelReader reader) => new(reader.Number(), reader.Number());

    internal override void Write(ModelWriter writer)
    {
        writer.Text(Kind);
        writer.Number(A);
        writer.Number(B);
    }
}
