using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>
/// Partial dependence of a model on one feature, and its conditional expectations for single rows («ICE»): the output when all rows get the
/// same value of the feature and keep the others.
/// </summary>
/// <remarks>
/// Where features depend on each other, rows are asked about that do not exist: <see cref="AccumulatedLocalEffects"/> asks about near ones.
/// Sources: J. H. Friedman, Greedy function approximation, Annals of Statistics 29 (2001); A. Goldstein et al., Peeking Inside the Black Box,
/// Journal of Computational and Graphical Statistics 24 (2015).
/// </remarks>
public sealed partial class PartialDependence
{
    private readonly FeatureGrid _grid;
    private readonly FeatureColumn _column;
    private readonly double[][] _outputs;

    private PartialDependence(AskedModel model, FeatureTable rows, string feature, EffectOptions options)
    {
        if (rows.Rows == 0)
            throw new InsightException($"The effect of '{feature}' is asked for without rows; expected 1 or more.");
        (Feature, Output, _column) = (feature, model.Output, rows[feature]);
        _grid = FeatureGrid.Of(_column, options);
        Rows = FeatureGrid.Spread(rows.Rows, options.MostRows);
        var asked = Rows.Count == rows.Rows ? rows : rows.Take([.. Rows]);
        _outputs = model.AskAll(_grid.Count, point => _grid.With(asked, point), options);
        Average = [.. _outputs.Select(outputs => outputs.Sum() / outputs.Length)];
    }

    /// <summary>Name of the feature.</summary>
    public string Feature { get; }

    /// <summary>What is averaged.</summary>
    public ModelOutput Output { get; }

    /// <summary>Values of a feature of numbers that were tried, rising; empty for a category.</summary>
    public IReadOnlyList<double> Grid => _grid.Levels is null ? _grid.Numbers : [];

    /// <summary>Levels of a category that were tried, in its order; empty for numbers.</summary>
    public IReadOnlyList<string> Levels => _grid.Levels ?? [];

    /// <summary>Rows that were asked, from 0, in order.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Mean output over the rows, per point of the grid: the partial dependence.</summary>
    public IReadOnlyList<double> Average { get; }

    /// <summary>Works out the effect on the output of a classifier.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows with the features of the model.</param>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="options">Grid, rows, threads; null: the defaults.</param>
    /// <exception cref="InsightException">There are no rows, the feature has no known value, or an option is outside its range.</exception>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PartialDependence Of(FittedClassifier model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    /// <summary>Works out the effect on the prediction of a regressor.</summary>
    /// <inheritdoc cref="Of(FittedClassifier, FeatureTable, string, EffectOptions?)"/>
    public static PartialDependence Of(FittedRegressor model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    /// <summary>Works out the effect on what a function returns.</summary>
    /// <param name="model">Gives a number per row; it is called on several threads.</param>
    /// <param name="rows">Rows with the features that the function needs.</param>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="options">Grid, rows, threads; null: the defaults.</param>
    /// <exception cref="InsightException">There are no rows, the feature has no known value, or an option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PartialDependence Of(
        Func<FeatureTable, double[]> model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    /// <summary>Output for one row with the value of one point of the grid («ICE»).</summary>
    /// <param name="row">Place among <see cref="Rows"/>, from 0.</param>
    /// <param name="point">Point of the grid, from 0.</param>
    public double Individual(int row, int point) => _outputs[point][row];

    /// <summary>The same less the output at the first point («centred ICE»): lines that do not run parallel tell of interactions.</summary>
    /// <param name="row">Place among <see cref="Rows"/>, from 0.</param>
    /// <param name="point">Point of the grid, from 0.</param>
    public double Centred(int row, int point) => _outputs[point][row] - _outputs[0][row];

    private string Called(int point, Vocabulary words) => _grid.Called(point, words[Feature]);
}
