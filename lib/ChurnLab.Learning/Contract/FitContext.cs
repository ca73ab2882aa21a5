namespace ChurnLab.Learning;

/// <summary>What a fit is given beside the data and has no part in what the model is.</summary>
public sealed record FitContext
{
    /// <summary>Weight per row, finite and not negative; a row of weight 0 is as if it were not there. Default: none, every row counts 1.</summary>
    public ReadOnlyMemory<double> Weights { get; init; }

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the fit. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }
}
