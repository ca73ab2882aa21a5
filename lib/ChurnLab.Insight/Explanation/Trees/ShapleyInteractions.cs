using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley interaction values: a symmetric matrix of features per row, whose lines add up to the Shapley values.</summary>
/// <remarks>Source: S. M. Lundberg et al., From local explanations to global understanding with explainable AI for trees, 2020.</remarks>
public sealed class ShapleyInteractions
{
    private readonly double[] _values;

    internal ShapleyInteractions(FeatureTable rows, ModelOutput output, double baseValue, double[] values) =>
        (Rows, Output, BaseValue, _values) = (rows, output, baseValue, values);

    /// <summary>The rows explained, with the features that have values, in their order.</summary>
    public FeatureTable Rows { get; }

    /// <summary>What is explained.</summary>
    public ModelOutput Output { get; }

    /// <summary>Output where nothing is known of a row.</summary>
    public double BaseValue { get; }

    /// <summary>Number of rows explained.</summary>
    public int Count => Rows.Rows;

    /// <summary>What two features share; for a feature with itself, what it does alone.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="one">Place of a feature, from 0.</param>
    /// <param name="other">Place of a feature, from 0.</param>
    public double this[int row, int one, int other] => Of(row)[(one * Rows.Columns.Count) + other];

    /// <summary>The matrix of a row, line after line.</summary>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<double> Of(int row) => _values.AsSpan(row * Cells, Cells);

    /// <summary>The Shapley values: sums of the lines.</summary>
    public ShapleyValues Values()
    {
        var features = Rows.Columns.Count;
        var values = new double[Count * features];
        for (var place = 0; place < _values.Length; place++)
            values[place / features] += _values[place];
        return new ShapleyValues(Rows, Output, BaseValue, values);
    }

    /// <summary>Mean size of the interactions over the rows, line after line, whatever their sign.</summary>
    public double[] MeanAbsolute()
    {
        var means = new double[Cells];
        for (var place = 0; place < _values.Length; place++)
            means[place % Cells] += Math.Abs(_values[place]) / Count;
        return means;
    }

    private int Cells => Rows.Columns.Count * Rows.Columns.Count;
}
