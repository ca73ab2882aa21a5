namespace ChurnLab.Insight.Explanation;

/// <summary>How the effect of a feature on the output of a model is worked out.</summary>
public sealed record EffectOptions
{
    /// <summary>
    /// Points of the grid at most: quantiles of the known values, all values where there are no more of them, all levels of a category; for
    /// two features per feature; for accumulated local effects the number of bins. Range: 2 or more. Default: 20.
    /// </summary>
    public int Points { get; init; } = 20;

    /// <summary>Points of the grid of a feature of numbers, finite and rising; empty: quantiles. Default: empty.</summary>
    public IReadOnlyList<double> Grid { get; init; } = [];

    /// <summary>
    /// Rows asked at most: of more rows every so many-th is taken, the same ones each time; for accumulated local
    /// effects, which ask each row but twice, ten times as many. Range: 1 or more. Default: 2000.
    /// </summary>
    public int MostRows { get; init; } = 2000;

    /// <summary>
    /// What is explained. Of a classifier: its probability, the log odds of it, or its score; of functions and regressors it names what
    /// they return. Default: null, the probability of classifiers that have one, else the score; the value of others.
    /// </summary>
    public ModelOutput? Output { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }

    internal EffectOptions Checked()
    {
        if (Points < 2)
            throw new InsightException($"A grid of {Points} points is asked for; expected 2 or more.");
        if (MostRows < 1)
            throw new InsightException($"{MostRows} rows are to be asked; expected 1 or more.");
        if (Threads < 0)
            throw new InsightException($"{Threads} threads are asked for; expected 0, one per core, or more.");
        for (var point = 0; point < Grid.Count; point++)
        {
            if (!double.IsFinite(Grid[point]) || (point > 0 && Grid[point] <= Grid[point - 1]))
                throw new InsightException(FormattableString.Invariant($"Point {point} of the grid is {Grid[point]}; expected finite numbers that rise."));
        }

        return this;
    }
}
