using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Boosting;

/// <summary>Mean losses while a model was fitted: element 0 before the first tree, element t after t trees.</summary>
public sealed class BoostingHistory
{
    private readonly double[] _training;
    private readonly double[] _validation;

    internal BoostingHistory(double[] training, double[] validation) => (_training, _validation) = (training, validation);

    /// <summary>Mean loss of the rows that trees were grown with, weights counted.</summary>
    public IReadOnlyList<double> Training => _training;

    /// <summary>Mean loss of the rows held out; empty without early stopping.</summary>
    public IReadOnlyList<double> Validation => _validation;

    internal static BoostingHistory Read(ModelReader reader) => new(reader.Array<double>(), reader.Array<double>());

    internal void Write(ModelWriter writer)
    {
        writer.Array<double>(_training);
        writer.Array<double>(_validation);
    }
}
