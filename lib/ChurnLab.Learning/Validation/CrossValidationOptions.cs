namespace ChurnLab.Learning.Validation;

/// <summary>How a cross-validation is run.</summary>
public sealed record CrossValidationOptions
{
    /// <summary>Weight per row, finite and not negative, for fits and scores. Default: none, every row counts 1.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Group per row, such as the number of a client, that no fold may have on both sides. Default: none.</summary>
    public ReadOnlyMemory<int> Groups { get; init; }

    /// <summary>Whether weights count in the scores too; scikit-learn's do not. Default: true.</summary>
    public bool WeightScores { get; init; } = true;

    /// <summary>Whether the rows that were fitted are scored too, in <see cref="CrossValidationResult.TrainScores"/>. Default: false.</summary>
    public bool ScoreTrain { get; init; }

    /// <summary>Threads at most for all folds together; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Whether progress is shown. Default: true.</summary>
    public bool ShowProgress { get; init; } = true;

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }
}
