namespace ChurnLab.Learning.Guards;

/// <summary>Limits of guards.</summary>
public sealed record GuardOptions
{
    /// <summary>Fewest rows that a guard looks at: with fewer, chance looks like a find. Default: 30.</summary>
    public int MinRows { get; init; } = 30;

    /// <summary>Share of different values from which a feature of whole numbers or texts is taken for a name of rows. Range: above 0, to 1. Default: 0.95.</summary>
    public double IdShare { get; init; } = 0.95;

    /// <summary>ROC-AUC of a single feature, or of its opposite, from which it is taken for a leak. Range: 0.5 to 1. Default: 0.95.</summary>
    public double AreaLimit { get; init; } = 0.95;

    /// <summary>ROC-AUC of whether a value is missing from which that is taken for a leak. Range: 0.5 to 1. Default: 0.8.</summary>
    public double MissingAreaLimit { get; init; } = 0.8;

    /// <summary>ROC-AUC of the number of the row, or of its opposite, from which the order tells of the class. Range: 0.5 to 1. Default: 0.6.</summary>
    public double OrderAreaLimit { get; init; } = 0.6;

    /// <summary>P-value up to which an order of classes, or fractions in one class only, are not taken for chance. Range: above 0, below 1. Default: 1e−6.</summary>
    public double PValue { get; init; } = 1e-6;

    /// <summary>Share of tested rows with a double among fitted ones from which it is told. Range: 0 to 1. Default: 0.01.</summary>
    public double DuplicateShare { get; init; } = 0.01;

    /// <summary>Features that do not count when rows are compared, such as a number of the row. Default: none.</summary>
    public IReadOnlyList<string> IgnoredInDuplicates { get; init; } = [];
}
