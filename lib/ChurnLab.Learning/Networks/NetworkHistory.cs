using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Networks;

/// <summary>Mean squared errors per value while a network was fitted, an element per epoch.</summary>
public sealed class NetworkHistory
{
    private readonly double[] _training;
    private readonly double[] _validation;

    internal NetworkHistory(double[] training, double[] validation) => (_training, _validation) = (training, validation);

    /// <summary>
    /// Error of the rows that were learnt from, with their noise, as it was batch by batch while weights changed.
    /// </summary>
    public IReadOnlyList<double> Training => _training;

    /// <summary>
    /// Error of the rows held out, without noise, at the end of the epoch; empty without early stopping.
    /// </summary>
    public IReadOnlyList<double> Validation => _validation;

    /// <summary>
    /// Epoch whose weights were kept, from 1: that of the least error of the rows held out, else the last.
    /// </summary>
    public int Kept => _validation.Length == 0 ? _training.Length : Array.IndexOf(_validation, _validation.Min()) + 1;

    internal static NetworkHistory Read(ModelReader reader)
    {
        var (training, validation) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(validation.Length == 0 || validation.Length == training.Length);
        return new NetworkHistory(training, validation);
    }

    internal void Write(ModelWriter writer)
    {
        writer.Array<double>(_training);
        writer.Array<double>(_validation);
    }
}
