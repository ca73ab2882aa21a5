using ChurnLab.Statistics;

namespace ChurnLab.Studies.Associations;

/// <summary>How <see cref="AssociationScreen"/> tests.</summary>
public sealed record AssociationOptions
{
    /// <summary>How p-values are adjusted for the number of factors; default Holm.</summary>
    public MultiplicityMethod Multiplicity { get; init; } = MultiplicityMethod.Holm;

    /// <summary>Level that adjusted p-values are compared with. Range: above 0, below 1; default 0.05.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Bands that numbers of many values are cut into for the strength. Range: 2 to 100; default 10.</summary>
    public int Bands { get; init; } = 10;
}
