using ChurnLab.Insight;
using ChurnLab.Learning;
using ChurnLab.Learning.Saving;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Risk;

namespace ChurnLab.Studies.Eshop;

/// <summary>What scoring needs beside the model: bounds, assumptions of offers, and how the clients of the fit were spread.</summary>
internal sealed record EshopScoringTerms
{
    private const double Version = 1;
    private const string VersionKey = "eshop.version";
    private const string ResolvedKey = "isResolved";
    private const string ReachesKey = "offers.discountReachesStayers";

    /// <summary>Whether the model tells anything.</summary>
    public required bool IsResolved { get; init; }

    /// <summary>Bounds of risk, and of profit among the clients of the fit.</summary>
    public required RiskBounds Bounds { get; init; }

    /// <summary>What is assumed of offers.</summary>
    public required EshopOfferAssumptions Assumptions { get; init; }

    /// <summary>The offers of these assumptions.</summary>
    public required OfferCatalogue Catalogue { get; init; }

    /// <summary>Horizon, minimal gain, and whom discounts reach.</summary>
    public required OfferOptions Offers { get; init; }

    /// <summary>A profile per feature.</summary>
    public required IReadOnlyList<FeatureProfile> Profiles { get; init; }

    public static EshopScoringTerms Of(EshopStudy study) => new()
    {
        IsResolved = study.IsResolved,
        Bounds = study.Grid.Bounds,
        Assumptions = study.Options.Assumptions,
        Catalogue = study.Catalogue,
        Offers = study.Options.Offers,
        Profiles = [.. study.Features.Columns.Select(FeatureProfile.Of)],
    };

    /// <exception cref="LearningException">The card is of another study, or of a later version of this one.</exception>
    public static void Require(ModelCard card, string path)
    {
        if (!card.Uses.TryGetValue(VersionKey, out var version) || card.Training is null)
        {
            throw new LearningException(
                $"'{path}' holds no model of the e-shop study (its title is '{card.Title}'): name a file that the notebook of the study saved.");
        }

        if (version > Version)
        {
            throw new LearningException(FormattableString.Invariant(
                $"'{path}' was saved in version {version} of the e-shop study; this version reads up to {Version}: update ChurnLab."));
        }
    }

    /// <exception cref="LearningException">The card lacks a number, or its numbers do not go together.</exception>
    public static EshopScoringTerms Read(ModelCard card, FeatureSchema schema, string path)
    {
        double Number(string name) => card.Uses.TryGetValue(name, out var value)
            ? value
            : throw new LearningException($"'{path}' lacks the number '{name}', without which clients cannot be scored: save the model of the study again.");
        try
        {
            return Read(Number, [.. schema.Names.Zip(schema.AreCategories, (name, isCategory) =>
                FeatureProfile.Read(name, isCategory, card.Uses) ?? throw NoProfile(path, name))]);
        }
        catch (InsightException failure)
        {
            throw new LearningException($"'{path}' holds numbers that do not go together, so save the model of the study again: {failure.Message}", failure);
        }
    }

    /// <summary>The terms as numbers by name.</summary>
    public IReadOnlyDictionary<string, double> Numbers() => new Dictionary<string, double>(
        [
            KeyValuePair.Create(VersionKey, Version),
            KeyValuePair.Create(ResolvedKey, IsResolved ? 1.0 : 0),
            KeyValuePair.Create("risk.middle", Bounds.Middle),
            KeyValuePair.Create("risk.high", Bounds.High),
            KeyValuePair.Create("profit.high", Bounds.Profit),
            KeyValuePair.Create("offers.months", (double)Offers.Months),
            KeyValuePair.Create("offers.minimalGain", Offers.MinimalGain),
            KeyValuePair.Create(ReachesKey, Offers.DiscountReachesStayers ? 1.0 : 0),
            .. EshopAssumptionNumbers.Of(Assumptions),
            .. Profiles.SelectMany(profile => profile.Numbers()),
        ],
        StringComparer.Ordinal);

    private static EshopScoringTerms Read(Func<string, double> number, IReadOnlyList<FeatureProfile> profiles)
    {
        var bounds = new RiskBounds(number("risk.middle"), number("risk.high"), number("profit.high"));
        new RiskGridOptions { Middle = bounds.Middle, High = bounds.High, Profit = bounds.Profit }.Check();
        var assumptions = EshopAssumptionNumbers.From(number);
        return new EshopScoringTerms
        {
            IsResolved = number(ResolvedKey) > 0,
            Bounds = bounds,
            Assumptions = assumptions,
            Catalogue = EshopOffers.Catalogue(assumptions),
            Offers = new OfferOptions
            {
                Months = (int)number("offers.months"),
                MinimalGain = number("offers.minimalGain"),
                DiscountReachesStayers = number(ReachesKey) > 0,
            },
            Profiles = profiles,
        };
    }

    private static LearningException NoProfile(string path, string feature) => new(
        $"'{path}' does not say how '{feature}' was spread among the clients of the fit, so save the model of the study again.");
}
