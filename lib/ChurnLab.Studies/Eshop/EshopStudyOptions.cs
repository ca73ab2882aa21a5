using ChurnLab.Studies.Risk;

namespace ChurnLab.Studies.Eshop;

/// <summary>What can be chosen in the e-shop study.</summary>
public sealed record EshopStudyOptions
{
    /// <summary>Seed of splits, searches and draws; any value. Default: 42.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>Trials of the search in each family. Range: 1 or more. Default: 40.</summary>
    public int Trials { get; init; } = 40;

    /// <summary>Repeats of the five outer folds of the nested comparison. Range: 1 or more. Default: 5.</summary>
    public int Repeats { get; init; } = 5;

    /// <summary>Numbers of the clients of the test part; null: a quarter drawn from the seed. Default: null.</summary>
    public IReadOnlyCollection<long>? TestIds { get; init; }

    /// <summary>Families to choose from. Range: 2 or more. Default: all seven.</summary>
    public IReadOnlyList<Models.ModelFamily> Families { get; init; } = EshopFamilies.All;

    /// <summary>Bounds of risk and profit.</summary>
    public RiskGridOptions Grid { get; init; } = new();
}
