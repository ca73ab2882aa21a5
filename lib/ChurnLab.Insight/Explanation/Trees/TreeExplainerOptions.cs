namespace ChurnLab.Insight.Explanation;

/// <summary>How a <see cref="TreeExplainer"/> works.</summary>
public sealed record TreeExplainerOptions
{
    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Range: 0 or more. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }
}
