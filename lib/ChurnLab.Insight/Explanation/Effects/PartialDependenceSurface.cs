using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Partial dependence of a model on two features: the mean output when all rows get the same two values and keep the others.</summary>
/// <remarks>
/// The share of <see cref="Interaction"/> is Friedman and Popescu's H², worked out on the grid with each cell weighted by the rows whose
/// values are nearest to it. Source: J. H. Friedman and B. E. Popescu, Predictive learning via rule ensembles, Annals of Applied Statistics 2 (2008).
/// </remarks>
public sealed class PartialDependenceSurface
{
    private const double ClearInteraction = 0.05;

    private readonly FeatureGrid _first;
    private readonly FeatureGrid _second;
    private readonly double[,] _means;
    private readonly int[,] _counts;

    private PartialDependenceSurface(AskedModel model, FeatureTable rows, string first, string second, EffectOptions options)
    {
        if (rows.Rows == 0)
            throw new InsightException($"The effect of '{first}' and '{second}' is asked for without rows; expected 1 or more.");
        if (first == second)
            throw new InsightException($"Feature '{first}' is asked for twice; a surface needs two different features.");
        if (options.Grid.Count > 0)
            throw new InsightException("A surface of two features chooses its grids itself; leave the grid empty.");
        (First, Second, Output) = (first, second, model.Output);
        (_first, _second) = (FeatureGrid.Of(rows[first], options), FeatureGrid.Of(rows[second], options));
        var asked = rows.Take(FeatureGrid.Spread(rows.Rows, options.MostRows));
        var outputs = model.AskAll(
            _first.Count * _second.Count, cell => _second.With(_first.With(asked, cell / _second.Count), cell % _second.Count), options);
        (_means, _counts) = (new double[_first.Count, _second.Count], Counts(rows));
        for (var cell = 0; cell < outputs.Length; cell++)
            _means[cell / _second.Count, cell % _second.Count] = outputs[cell].Sum() / outputs[cell].Length;
        Interaction = InteractionOf(
            [.. model.AskAll(_first.Count, point => _first.With(asked, point), options).Select(each => each.Average())],
            [.. model.AskAll(_second.Count, point => _second.With(asked, point), options).Select(each => each.Average())]);
    }

    /// <summary>Name of the first feature, upwards in the figure.</summary>
    public string First { get; }

    /// <summary>Name of the second feature, across.</summary>
    public string Second { get; }

    /// <summary>What is averaged.</summary>
    public ModelOutput Output { get; }

    /// <summary>Points of the first grid.</summary>
    public int FirstCount => _first.Count;

    /// <summary>Points of the second grid.</summary>
    public int SecondCount => _second.Count;

    /// <summary>
    /// Share of the variation of the joint effect that the two effects added up do not explain (H²). Range: 0 or more; 0 without a joint effect.
    /// </summary>
    public double Interaction { get; }

    /// <summary>Mean output at a cell of the grid.</summary>
    /// <param name="first">Point of the first grid, from 0.</param>
    /// <param name="second">Point of the second grid, from 0.</param>
    public double Mean(int first, int second) => _means[first, second];

    /// <summary>Rows whose values are nearest to a cell of the grid; of a cell without any the model only guesses.</summary>
    /// <param name="first">Point of the first grid, from 0.</param>
    /// <param name="second">Point of the second grid, from 0.</param>
    public int RowsAt(int first, int second) => _counts[first, second];

    /// <summary>Works out the joint effect on the output of a classifier.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows with the features of the model.</param>
    /// <param name="first">Name of a feature.</param>
    /// <param name="second">Name of another feature.</param>
    /// <param name="options">Points per feature, rows, threads; null: 10 points and the defaults.</param>
    /// <exception cref="InsightException">There are no rows, a feature has no known value, or an option is outside its range.</exception>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PartialDependenceSurface Of(FittedClassifier model, FeatureTable rows, string first, string second, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = Checked(options)), rows, first, second, options);

    /// <summary>Works out the joint effect on the prediction of a regressor.</summary>
    /// <inheritdoc cref="Of(FittedClassifier, FeatureTable, string, string, EffectOptions?)"/>
    public static PartialDependenceSurface Of(FittedRegressor model, FeatureTable rows, string first, string second, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = Checked(options)), rows, first, second, options);

    /// <summary>Works out the joint effect on what a function returns.</summary>
    /// <param name="model">Gives a number per row; it is called on several threads.</param>
    /// <param name="rows">Rows with the features that the function needs.</param>
    /// <param name="first">Name of a feature.</param>
    /// <param name="second">Name of another feature.</param>
    /// <param name="options">Points per feature, rows, threads; null: 10 points and the defaults.</param>
    /// <exception cref="InsightException">There are no rows, a feature has no known value, or an option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PartialDependenceSurface Of(
        Func<FeatureTable, double[]> model, FeatureTable rows, string first, string second, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = Checked(options)), rows, first, second, options);

    /// <summary>Whether the two features act together: resolved where the share of their interaction reaches 5 %.</summary>
    /// <param name="words">What the features are called; null: their own names.</param>
    public Finding Finding(Vocabulary? words = null)
    {
        words ??= Vocabulary.Empty;
        object[] told = [InsightTexts.Capital(words[First].Name), words[Second].Name, RussianText.Percent(Interaction, 0)];
        return Interaction >= ClearInteraction
            ? new(InsightTexts.Get("Effects.JointHeadline", told), InsightTexts.Get("Effects.JointText", told), true)
            : new(InsightTexts.Get("Effects.JointHeadlineNone", told), InsightTexts.Get("Effects.JointTextNone", told), false);
    }

    /// <summary>The joint effect as colours; cells without a row near them are empty. The title is the finding.</summary>
    /// <param name="words">What features and values are called; null: their own names.</param>
    public Figure Figure(Vocabulary? words = null)
    {
        words ??= Vocabulary.Empty;
        // The greatest value of the first feature on top, as on an axis; levels in their order.
        int[] order = [.. _first.Levels is null ? Enumerable.Range(0, _first.Count).Reverse() : Enumerable.Range(0, _first.Count)];
        double[][] shown = [.. order.Select(first => Enumerable.Range(0, _second.Count)
            .Select(second => _counts[first, second] > 0 ? _means[first, second] : double.NaN).ToArray())];
        return Chart.AnnotatedHeatmap(
            shown,
            Enumerable.Range(0, _second.Count).Select(point => _second.Called(point, words[Second] with { Unit = null, Counted = null })),
            order.Select(point => _first.Called(point, words[First] with { Unit = null, Counted = null })),
            Output == ModelOutput.Probability ? ".0%" : ".2f")
            .WithTitle(Finding(words).Headline, InsightTexts.Get("Effects.JointSubtitle"))
            .WithXTitle(EffectPanels.Title(words[Second]))
            .WithYTitle(EffectPanels.Title(words[First]))
            .WithNote(_counts.Cast<int>().Any(count => count == 0) ? InsightTexts.Get("Effects.JointNote") : null);
    }

    private static EffectOptions Checked(EffectOptions? options) => (options ?? new() { Points = 10 }).Checked();

    private int[,] Counts(FeatureTable rows)
    {
        var counts = new int[_first.Count, _second.Count];
        for (var row = 0; row < rows.Rows; row++)
        {
            if (_first.Nearest(rows[First], row) is >= 0 and var first && _second.Nearest(rows[Second], row) is >= 0 and var second)
                counts[first, second]++;
        }

        return counts;
    }

    // Each function is centred with the weights of the cells.
    private double InteractionOf(double[] first, double[] second)
    {
        var (joint, rest) = (new double[first.Length, second.Length], new double[first.Length, second.Length]);
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
                (joint[i, j], rest[i, j]) = (_means[i, j], _means[i, j] - first[i] - second[j]);
        }

        var (all, left) = (Variation(joint), Variation(rest));
        return all > 0 ? left / all : 0;
    }

    private double Variation(double[,] values)
    {
        var (weight, sum) = (0.0, 0.0);
        for (var cell = 0; cell < values.Length; cell++)
        {
            var (i, j) = (cell / _second.Count, cell % _second.Count);
            weight += _counts[i, j];
            sum += _counts[i, j] * values[i, j];
        }

        var variation = 0.0;
        for (var cell = 0; cell < values.Length; cell++)
        {
            var (i, j) = (cell / _second.Count, cell % _second.Count);
            variation += _counts[i, j] * Math.Pow(values[i, j] - (sum / weight), 2);
        }

        return variation;
    }
}
