using ChurnLab.Studies.Offers;
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

    /// <summary>What is assumed of the offers.</summary>
    public EshopOfferAssumptions Assumptions { get; init; } = new();

    /// <summary>How offers are chosen; discounts are counted also where clients would have stayed without them. The seed is that of the study.</summary>
    public OfferOptions Offers { get; init; } = new() { DiscountReachesStayers = true };
}
