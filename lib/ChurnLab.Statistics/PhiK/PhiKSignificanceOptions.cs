namespace ChurnLab.Statistics;

/// <summary>How the significance of φK is found.</summary>
public sealed record PhiKSignificanceOptions
{
    /// <summary>The method; default <see cref="PhiKSignificanceMethod.Asymptotic"/>, where phik's is the hybrid.</summary>
    public PhiKSignificanceMethod Method { get; init; } = PhiKSignificanceMethod.Asymptotic;

    /// <summary>Number of simulated tables, 10 to 10,000,000; default 1000. The asymptotic method needs none.</summary>
    public int Simulations { get; init; } = 1000;

    /// <summary>Seed of the simulation, any value; default 0. The number of threads does not change the result.</summary>
    public long Seed { get; init; }
}
