using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values: how much each feature moves the output of a model for each row away from the base value.</summary>
/// <remarks>
/// For every row the base value and the values of all features add up to the output. Source: L. S. Shapley, A Value for n-person Games
/// (1953); S. M. Lundberg and S.-I. Lee, A Unified Approach to Interpreting Model Predictions, NIPS 2017.
/// </remarks>
public sealed class ShapleyValues
{
    private readonly double[] _values;
    private readonly double[]? _standardErrors;
    private readonly double[]? _baseValues;

    /// <summary>Keeps values.</summary>
    /// <param name="rows">The rows explained.</param>
    /// <param name="output">What is explained.</param>
    /// <param name="baseValue">Output where nothing is known.</param>
    /// <param name="values">Values, row after row; taken over, not copied.</param>
    /// <param name="standardErrors">Standard error per value, row after row; null for exact values.</param>
    internal ShapleyValues(FeatureTable rows, ModelOutput output, double baseValue, double[] values, double[]? standardErrors = null)
    {
        if (values.Length != rows.Rows * rows.Columns.Count || (standardErrors is not null && standardErrors.Length != values.Length))
            throw new ArgumentException("One value is needed per row and feature.", nameof(values));
        (Rows, Output, BaseValue, _values, _standardErrors) = (rows, output, baseValue, values, standardErrors);
    }

    /// <summary>Keeps values of rows that have base values of their own, because columns without a value stay as they are in each.</summary>
    /// <param name="rows">The rows explained.</param>
    /// <param name="output">What is explained.</param>
    /// <param name="baseValues">Output where nothing else is known, per row.</param>
    /// <param name="values">Values, row after row; taken over, not copied.</param>
    /// <param name="standardErrors">Standard error per value, row after row; null for exact values.</param>
    internal ShapleyValues(FeatureTable rows, ModelOutput output, double[] baseValues, double[] values, double[]? standardErrors)
        : this(rows, output, baseValues.Average(), values, standardErrors) => _baseValues = baseValues;

    /// <summary>The rows explained, with the features that have values, in their order.</summary>
    public FeatureTable Rows { get; }

    /// <summary>What is explained.</summary>
    public ModelOutput Output { get; }

    /// <summary>Output where nothing is known of a row: the mean over the background or the training rows.</summary>
    /// <remarks>Where rows have base values of their own, because columns are held in them or parts were joined, it is the mean of these.</remarks>
    public double BaseValue { get; }

    /// <summary>Number of rows explained.</summary>
    public int Count => Rows.Rows;

    /// <summary>Whether values are estimates with standard errors, not exact.</summary>
    public bool IsEstimate => _standardErrors is not null;

    /// <summary>Puts explanations of parts of some rows together, such as those of the folds, each by the model that has not seen them.</summary>
    /// <remarks>Each row keeps the base value of its part; where some parts are estimates, the standard errors of exact ones are 0.</remarks>
    /// <param name="rows">All rows.</param>
    /// <param name="parts">Rows of <paramref name="rows"/>, from 0, and their explanation; every row is in one part.</param>
    /// <exception cref="InsightException">A row is in no part or in two, or parts explain other features or another output.</exception>
    public static ShapleyValues Join(FeatureTable rows, IReadOnlyList<(IReadOnlyList<int> Rows, ShapleyValues Values)> parts)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(parts);
        var width = rows.Columns.Count;
        var (values, bases, given) = (new double[rows.Rows * width], new double[rows.Rows], new bool[rows.Rows]);
        var errors = parts.Any(part => part.Values.IsEstimate) ? new double[values.Length] : null;
        foreach (var (places, part) in parts)
        {
            if (part.Output != parts[0].Values.Output || places.Count != part.Count || !part.Rows.Names.SequenceEqual(rows.Names))
                throw new InsightException("Explanations can be joined when they are of the same features and output, each with the places of its rows.");
            for (var row = 0; row < places.Count; row++)
            {
                if (given[places[row]])
                    throw new InsightException($"Row {places[row]} is explained twice: expected each row in one part.");
                given[places[row]] = true;
                bases[places[row]] = part.BaseOf(row);
                part.Of(row).CopyTo(values.AsSpan(places[row] * width));
                if (errors is not null)
                    part.StandardErrors(row).CopyTo(errors.AsSpan(places[row] * width));
            }
        }

        return Array.IndexOf(given, false) is >= 0 and var missing
            ? throw new InsightException($"Row {missing} is in no part: expected each row in one.")
            : new ShapleyValues(rows, parts[0].Values.Output, bases, values, errors);
    }

    /// <summary>Values of the mean of some models: the mean of their values, as Shapley values are linear in the output.</summary>
    /// <param name="models">Exact values of the same rows, one explanation per model. Range: 1 or more.</param>
    /// <exception cref="InsightException">There is none, one is an estimate, or rows, features or outputs differ.</exception>
    public static ShapleyValues Mean(IReadOnlyList<ShapleyValues> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (models.Count == 0)
            throw new InsightException("There is no explanation to take the mean of: expected 1 or more.");
        var first = models[0];
        foreach (var model in models)
        {
            if (model.IsEstimate || model.Count != first.Count || model.Output != first.Output || !model.Rows.Names.SequenceEqual(first.Rows.Names))
                throw new InsightException("The mean is that of exact explanations of the same rows, features and output; these differ.");
        }

        double[] bases = [.. Enumerable.Range(0, first.Count).Select(row => models.Average(model => model.BaseOf(row)))];
        var values = new double[first._values.Length];
        for (var place = 0; place < values.Length; place++)
        {
            foreach (var model in models)
                values[place] += model._values[place] / models.Count;
        }

        return new ShapleyValues(first.Rows, first.Output, bases, values, standardErrors: null);
    }

    /// <summary>Value of a feature for a row.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="feature">Place of the feature, from 0.</param>
    public double this[int row, int feature] => Of(row)[feature];

    /// <summary>Values of a row, one per feature.</summary>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<double> Of(int row) => _values.AsSpan(row * Rows.Columns.Count, Rows.Columns.Count);

    /// <summary>Standard errors of the values of a row, one per feature; empty where values are exact.</summary>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<double> StandardErrors(int row) =>
        _standardErrors is null ? [] : _standardErrors.AsSpan(row * Rows.Columns.Count, Rows.Columns.Count);

    /// <summary>Names of the features that move the output most on average, the strongest first; of equal ones the earlier column.</summary>
    /// <param name="count">How many; all where there are fewer. Range: 0 or more.</param>
    public IReadOnlyList<string> Strongest(int count) =>
        [.. Rows.Names.Zip(MeanAbsolute()).OrderByDescending(feature => feature.Second).Take(count).Select(feature => feature.First)];

    /// <summary>Base value of a row: that of all, but where columns are held in it or parts were joined.</summary>
    /// <param name="row">Row, from 0.</param>
    public double BaseOf(int row) => _baseValues is null ? BaseValue : _baseValues[row];

    /// <summary>Output of the model for a row: base value and values added up.</summary>
    /// <param name="row">Row, from 0.</param>
    public double Prediction(int row)
    {
        var sum = BaseOf(row);
        foreach (var value in Of(row))
            sum += value;
        return sum;
    }

    /// <summary>Mean size of the values over the rows, one per feature, whatever their sign: how much a feature matters.</summary>
    public double[] MeanAbsolute()
    {
        var means = new double[Rows.Columns.Count];
        for (var row = 0; row < Count; row++)
        {
            var values = Of(row);
            for (var feature = 0; feature < means.Length; feature++)
                means[feature] += Math.Abs(values[feature]) / Count;
        }

        return means;
    }
}
