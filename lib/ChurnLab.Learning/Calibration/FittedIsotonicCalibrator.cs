using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Calibration;

/// <summary>A fitted <see cref="IsotonicCalibrator"/>: lines between rising points.</summary>
public sealed class FittedIsotonicCalibrator : FittedCalibrator
{
    internal const string Kind = "isotonic";
    private readonly double[] _scores;
    private readonly double[] _values;

    internal FittedIsotonicCalibrator(double[] scores, double[] values) => (_scores, _values) = (scores, values);

    /// <summary>Scores of the points, rising.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>Probabilities of the points, not falling.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <inheritdoc/>
    public override double Probability(double score)
    {
        if (double.IsNaN(score))
            return double.NaN;
        var place = Array.BinarySearch(_scores, score);
        if (place >= 0)
            return _values[place];
        var next = ~place;
        if (next == 0)
            return _values[0];
        if (next == _scores.Length)
            return _values[^1];
        var (from, to) = (_scores[next - 1], _scores[next]);
        // Halves, since scores of both ends of the range would overflow; the share is at most 1 whatever is rounded.
        var share = Math.Min(1, ((score / 2) - (from / 2)) / ((to / 2) - (from / 2)));
        return _values[next - 1] + (share * (_values[next] - _values[next - 1]));
    }

    internal static FittedIsotonicCalibrator ReadState(ModelReader reader)
    {
        var (scores, values) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(scores.Length > 0 && scores.Length == values.Length);
        ModelReader.Require(values.All(value => value is >= 0 and <= 1) && scores.All(double.IsFinite));
        for (var i = 1; i < scores.Length; i++)
            ModelReader.Require(scores[i] > scores[i - 1] && values[i] >= values[i - 1]);
        return new FittedIsotonicCalibrator(scores, values);
    }

    internal override void Write(ModelWriter writer)
    {
        writer.Text(Kind);
        writer.Array<double>(_scores);
        writer.Array<double>(_values);
    }
}
