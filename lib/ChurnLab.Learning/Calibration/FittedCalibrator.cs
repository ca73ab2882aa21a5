using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Calibration;

/// <summary>A learnt map from scores to probabilities; it never changes, and any thread may ask it.</summary>
public abstract class FittedCalibrator
{
    private protected FittedCalibrator()
    {
    }

    /// <summary>Probability of class 1 for a score; NaN for NaN.</summary>
    /// <param name="score">Score of the model the map was learnt for.</param>
    public abstract double Probability(double score);

    /// <summary>Probability of class 1 per score; NaN for NaN.</summary>
    /// <param name="scores">Scores of the model the map was learnt for.</param>
    public double[] Probabilities(ReadOnlySpan<double> scores)
    {
        var probabilities = new double[scores.Length];
        for (var row = 0; row < scores.Length; row++)
            probabilities[row] = Probability(scores[row]);
        return probabilities;
    }

    internal static FittedCalibrator Read(ModelReader reader)
    {
        var kind = reader.Text();
        ModelReader.Require(kind is FittedPlattCalibrator.Kind or FittedIsotonicCalibrator.Kind);
        return kind == FittedPlattCalibrator.Kind ? FittedPlattCalibrator.ReadState(reader) : FittedIsotonicCalibrator.ReadState(reader);
    }

    /// <summary>Writes the kind and what is learnt.</summary>
    internal abstract void Write(ModelWriter writer);
}
