using ChurnLab.Hosting;

namespace ChurnLab.Learning;

/// <summary>Checked data of one fit: rows of equal count, no infinities, no rows of weight 0.</summary>
public sealed class TrainingData
{
    private readonly double[]? _weights;
    private double[]? _rowMajor;

    private TrainingData(FeatureTable x, Target? y, double[]? weights, FitContext context)
    {
        (X, Y, _weights) = (x, y, weights);
        (Threads, Token) = (context.Threads, AmbientCancellation.Or(context.Token));
    }

    /// <summary>Features.</summary>
    public FeatureTable X { get; }

    /// <summary>Target; null where a transformer was fitted without one.</summary>
    public Target? Y { get; }

    /// <summary>Number of rows. Range: 1 or more.</summary>
    public int Rows => X.Rows;

    /// <summary>Target value per row, without a copy; empty without a target.</summary>
    public ReadOnlySpan<double> Labels => Y is null ? [] : Y.Values;

    /// <summary>Whether rows count differently.</summary>
    public bool HasWeights => _weights is not null;

    /// <summary>Weight per row, above 0; empty when every row counts 1.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Threads at most; 0 is one per core.</summary>
    public int Threads { get; }

    /// <summary>Cancels the fit.</summary>
    public CancellationToken Token { get; }

    /// <summary>Weight of a row.</summary>
    /// <param name="row">Row, from 0.</param>
    public double Weight(int row) => _weights is null ? 1 : _weights[row];

    /// <summary>All features row after row, made at the first call; the caller must not change them.</summary>
    public double[] RowMajor() => _rowMajor ??= X.ToRowMajor();

    /// <summary>What a part of the estimator is given for its own fit to these rows.</summary>
    internal FitContext Context() => new() { Weights = _weights, Threads = Threads, Token = Token };

    /// <summary>Checks what a fit is given.</summary>
    internal static TrainingData Of(FeatureTable x, Target? y, FitContext? context)
    {
        context ??= new FitContext();
        if (x.Rows == 0)
            throw new LearningException("There are no rows to fit: expected 1 or more.");
        if (y is not null && y.Rows != x.Rows)
            throw new LearningException($"The features have {x.Rows} rows and the target {y.Rows}: they need as many.");
        foreach (var column in x.Columns)
        {
            if (column is NumberFeature { FirstInfinite: >= 0 and var row })
                throw LearningErrors.Infinite(column.Name, row);
        }

        if (context.Weights.IsEmpty)
            return new TrainingData(x, y, null, context);
        var weights = context.Weights.ToArray();
        CheckWeights(weights, x.Rows);
        if (!weights.Contains(0))
            return new TrainingData(x, y, weights, context);
        int[] kept = [.. Enumerable.Range(0, weights.Length).Where(row => weights[row] > 0)];
        return new TrainingData(x.Take(kept), y?.Take(kept), [.. kept.Select(row => weights[row])], context);
    }

    private static void CheckWeights(double[] weights, int rows)
    {
        if (weights.Length != rows)
            throw new LearningException($"There are {weights.Length} weights for {rows} rows: every row needs one.");
        for (var row = 0; row < rows; row++)
        {
            if (!double.IsFinite(weights[row]) || weights[row] < 0)
                throw new LearningException(FormattableString.Invariant($"The weight of row {row} is {weights[row]}: expected a finite number of 0 or more."));
        }

        if (weights.All(weight => weight == 0))
            throw new LearningException("All weights are 0: expected a row that counts.");
    }
}
