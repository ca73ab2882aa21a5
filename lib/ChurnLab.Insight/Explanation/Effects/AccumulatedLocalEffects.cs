using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>
/// Accumulated local effects of a feature of numbers («ALE», first order): how the output changes along the feature among the rows that are
/// there, added up over bins and centred so that its mean over the rows is 0.
/// </summary>
/// <remarks>
/// Within a bin the rows are asked at its two ends: unlike partial dependence this asks about no rows far from the data. Bins end at
/// quantiles. Rows without a value are left out. Source: D. W. Apley and J. Zhu, Visualizing the effects of predictor variables in black box
/// supervised learning models, Journal of the Royal Statistical Society B 82 (2020).
/// </remarks>
public sealed partial class AccumulatedLocalEffects
{
    private const int PieceRows = 4096;

    // Rows are asked twice, where partial dependence asks them once per point.
    private const int Cheaper = 10;

    private readonly double[] _errors;
    private readonly NumberFeature _values;

    private AccumulatedLocalEffects(AskedModel model, FeatureTable rows, string feature, EffectOptions options)
    {
        (Feature, Output) = (feature, model.Output);
        if (rows[feature] is not NumberFeature numbers)
            throw new InsightException($"Feature '{feature}' holds categories, which have no order to add effects up along: ask for its partial dependence.");
        _values = numbers;
        int[] known = [.. Enumerable.Range(0, rows.Rows).Where(row => !double.IsNaN(numbers.Values[row]))];
        LeftOut = rows.Rows - known.Length;
        int[] asked = [.. FeatureGrid.Spread(known.Length, (int)Math.Min(int.MaxValue, (long)Cheaper * options.MostRows)).Select(place => known[place])];
        var table = rows.Take(asked);
        Edges = EdgesOf(table.Numbers(table.PlaceOf(feature)), feature, options);
        var bins = BinsOf(table.Numbers(table.PlaceOf(feature)));
        (Counts, var steps, _errors) = Steps(bins, Moves(model, table, bins, options));
        Effects = Centred(steps);
    }

    /// <summary>Name of the feature.</summary>
    public string Feature { get; }

    /// <summary>What is explained.</summary>
    public ModelOutput Output { get; }

    /// <summary>Ends of the bins, rising, one more than bins.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Accumulated effect at each of the <see cref="Edges"/>, in the unit of the output; its mean over the rows is 0.</summary>
    public IReadOnlyList<double> Effects { get; }

    /// <summary>Rows asked per bin; a bin holds its upper end, the first one its lower end too.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Rows left out because they have no value.</summary>
    public int LeftOut { get; }

    /// <summary>Works out the effect on the output of a classifier.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows with the features of the model.</param>
    /// <param name="feature">Name of a feature of numbers.</param>
    /// <param name="options">Bins, rows, threads; a grid gives the ends of the bins and must reach over all values; null: the defaults.</param>
    /// <exception cref="InsightException">The feature holds categories or fewer than 2 different values, or an option is outside its range.</exception>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static AccumulatedLocalEffects Of(FittedClassifier model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    /// <summary>Works out the effect on the prediction of a regressor.</summary>
    /// <inheritdoc cref="Of(FittedClassifier, FeatureTable, string, EffectOptions?)"/>
    public static AccumulatedLocalEffects Of(FittedRegressor model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    /// <summary>Works out the effect on what a function returns.</summary>
    /// <param name="model">Gives a number per row; it is called on several threads.</param>
    /// <param name="rows">Rows with the features that the function needs.</param>
    /// <param name="feature">Name of a feature of numbers.</param>
    /// <param name="options">Bins, rows, threads; null: the defaults.</param>
    /// <exception cref="InsightException">The feature holds categories or fewer than 2 different values, or an option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static AccumulatedLocalEffects Of(
        Func<FeatureTable, double[]> model, FeatureTable rows, string feature, EffectOptions? options = null) =>
        new(AskedModel.Of(model, options = (options ?? new()).Checked()), rows, feature, options);

    private static double[] EdgesOf(ReadOnlySpan<double> values, string feature, EffectOptions options)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        double[] edges = options.Grid.Count > 0
            ? [.. options.Grid]
            : sorted.Length == 0 ? [] : FeatureGrid.Quantiles(sorted, options.Points + 1);
        if (edges.Length < 2)
            throw new InsightException($"Feature '{feature}' has fewer than 2 different values in {sorted.Length} rows: nothing changes along it.");
        if (sorted.Length > 0 && (sorted[0] < edges[0] || sorted[^1] > edges[^1]))
        {
            throw new InsightException(FormattableString.Invariant(
                $"The values of '{feature}' go from {sorted[0]} to {sorted[^1]}; the grid from {edges[0]} to {edges[^1]} must reach over them."));
        }

        return edges;
    }

    private int[] BinsOf(ReadOnlySpan<double> values)
    {
        double[] edges = [.. Edges];
        var bins = new int[values.Length];
        for (var row = 0; row < bins.Length; row++)
        {
            var found = Array.BinarySearch(edges, values[row]);
            bins[row] = Math.Max(0, (found >= 0 ? found : ~found) - 1);
        }

        return bins;
    }

    // Rows are asked in pieces that depend on nothing but their number, at the upper ends first.
    private double[] Moves(AskedModel model, FeatureTable table, int[] bins, EffectOptions options)
    {
        var pieces = (bins.Length + PieceRows - 1) / PieceRows;
        var outputs = model.AskAll(2 * pieces, at => Piece(table, bins, at % pieces, at < pieces), options);
        var moves = new double[bins.Length];
        for (var row = 0; row < moves.Length; row++)
            moves[row] = outputs[row / PieceRows][row % PieceRows] - outputs[pieces + (row / PieceRows)][row % PieceRows];
        return moves;
    }

    private FeatureTable Piece(FeatureTable table, int[] bins, int piece, bool isUpper)
    {
        int[] rows = [.. Enumerable.Range(piece * PieceRows, Math.Min(PieceRows, bins.Length - (piece * PieceRows)))];
        var ends = Array.ConvertAll(rows, row => Edges[bins[row] + (isUpper ? 1 : 0)]);
        return FeatureGrid.Replaced(table.Take(rows), NumberFeature.Over(Feature, ends));
    }

    // Mean move and its standard error per bin; a bin without rows changes nothing.
    private (int[] Counts, double[] Steps, double[] Errors) Steps(int[] bins, double[] moves)
    {
        var (counts, sums, squares) = (new int[Edges.Count - 1], new double[Edges.Count - 1], new double[Edges.Count - 1]);
        for (var row = 0; row < bins.Length; row++)
        {
            counts[bins[row]]++;
            sums[bins[row]] += moves[row];
        }

        double[] steps = [.. sums.Select((sum, bin) => counts[bin] == 0 ? 0 : sum / counts[bin])];
        for (var row = 0; row < bins.Length; row++)
            squares[bins[row]] += (moves[row] - steps[bins[row]]) * (moves[row] - steps[bins[row]]);
        return (counts, steps, [.. squares.Select((square, bin) => counts[bin] < 2 ? 0 : Math.Sqrt(square / (counts[bin] - 1) / counts[bin]))]);
    }

    // Rows of a bin count with the mean of its two ends, as in the authors' program.
    private double[] Centred(double[] steps)
    {
        var effects = new double[steps.Length + 1];
        for (var bin = 0; bin < steps.Length; bin++)
            effects[bin + 1] = effects[bin] + steps[bin];
        var mean = Enumerable.Range(0, steps.Length).Sum(bin => Counts[bin] * (effects[bin] + effects[bin + 1]) / 2) / Counts.Sum();
        return Array.ConvertAll(effects, effect => effect - mean);
    }
}
