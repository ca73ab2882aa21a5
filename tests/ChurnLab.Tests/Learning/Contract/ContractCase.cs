using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>An estimator or transformer under the battery, and what it promises beyond the common contract.</summary>
/// <param name="Name">Name of the case, unique.</param>
/// <param name="Estimator">The settings.</param>
internal sealed record ContractCase(string Name, Estimator Estimator)
{
    /// <summary>
    /// How near models must be when rows come in another order, or as duplicates instead of weights, as the largest difference of a
    /// prediction; null where the method depends on the order of rows, as with random row samples.
    /// </summary>
    public double? RowOrderTolerance { get; init; } = 1e-9;

    /// <summary>As <see cref="RowOrderTolerance"/>, for rows given repeatedly instead of with whole weights.</summary>
    public double? DuplicateTolerance { get; init; } = 1e-9;

    /// <summary>Whether features of numbers are taken at all; encoders take categories only.</summary>
    public bool TakesNumbers { get; init; } = true;

    /// <summary>Fewest rows of a class a fit needs.</summary>
    public int FewestPerClass { get; init; } = 1;

    public override string ToString() => Name;
}
