using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Risk;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <content>What the study shows of its parts.</content>
public sealed partial class EshopStudy
{
    private const int Repeats = 30;
    private const int MostRules = 3;

    /// <summary>The client with the highest risk among those whose activity has not declined yet.</summary>
    public int RiskiestStable => Enumerable.Range(0, Features.Rows).Where(row => Declined.Values[row] == 0).MaxBy(row => Risks[row]);

    /// <summary>What moves risks most; nothing where the model tells nothing.</summary>
    public Finding Importance() => IsResolved
        ? Contributions.Importance(EshopFeatures.Vocabulary)
        : new Finding(Test.Finding().Headline, StudyTexts.Get("Eshop.View.NoImportance"), false);

    /// <summary>
    /// How much worse the model ranks clients of the test part when a feature is shuffled among them; revenue of the last two months, which says the same
    /// twice, is shuffled together.
    /// </summary>
    public ImportanceTable Permuted() => Permuted([new FeatureGroup(
        StudyTexts.Get("Eshop.View.Revenue"), EshopColumns.RevenuePrevious, EshopColumns.Revenue)]);

    /// <summary>How much worse the model ranks clients of the test part when a whole group of features is shuffled among them.</summary>
    public ImportanceTable PermutedGroups() => Permuted(EshopFeatures.Groups);

    /// <summary>How far ways of measuring importance agree.</summary>
    /// <param name="associations">Associations of the features with the outcome.</param>
    public AgreementTable Agreement(AssociationScreen associations)
    {
        ArgumentNullException.ThrowIfNull(associations);
        var permuted = Permuted([]);
        var known = associations.Rows.Where(row => EshopFeatures.Names.Contains(row.Name, StringComparer.Ordinal)).ToList();
        return AgreementTable.Of(
            [
                new ImportanceRanking(
                    StudyTexts.Get("Bank.View.Permutation"), [.. permuted.Features.Select(row => row.Name)], [.. permuted.Features.Select(row => row.Mean)]),
                ImportanceRanking.Of(StudyTexts.Get("Bank.View.Shapley"), Contributions),
                new ImportanceRanking(
                    StudyTexts.Get("Eshop.View.Association"), [.. known.Select(row => row.Name)], [.. known.Select(row => row.Strength.Value)]),
            ],
            EshopFeatures.Vocabulary);
    }

    /// <summary>How the risk changes on average when a feature is set to each of its values.</summary>
    /// <param name="feature">Name of the feature.</param>
    public PartialDependence Effect(string feature) => PartialDependence.Of(Model, Features, feature);

    /// <summary>Why no model gets much further.</summary>
    public EshopCeiling Ceiling() => new(Clients, Declined, Risks, Options.Families.ToDictionary(
        family => family.Name,
        family => OutOfFoldScores(Search.Settings(family.Name), Features),
        StringComparer.Ordinal));

    /// <summary>What is lost without features of the current month.</summary>
    public EshopPrecedence Precedence() => new(
        Declined,
        OutOfFoldScores(Settings, Features),
        OutOfFoldScores(Settings, Features.Select([.. Features.Names.Except(EshopFeatures.OfCurrentMonth, StringComparer.Ordinal)])));

    /// <summary>Short rules by which clients of high risk can be recognised without the model.</summary>
    public SegmentPortfolio Rules()
    {
        var high = Target.Binary([.. Risks.Select(risk => Grid.BandOf(risk) == RiskBand.High ? 1.0 : 0)]);
        return SegmentPortfolio.Find(Features, high, new PortfolioOptions
        {
            MaxSegments = MostRules,
            Permutations = 0,
            Seed = Options.Seed,
            Words = new SegmentWords
            {
                Vocabulary = EshopFeatures.Vocabulary,
                Left = StudyTexts.Get("Eshop.Rules.Left"),
                Leavers = StudyTexts.Get("Eshop.Rules.Leavers"),
            },
        });
    }

    private ImportanceTable Permuted(IReadOnlyList<FeatureGroup> groups)
    {
        var model = Settings.Fit(Features.Take(Split.Train), Declined.Take(Split.Train));
        return PermutationImportance.Of(
            model,
            Features.Take(Split.Test),
            Declined.Take(Split.Test),
            new PermutationImportanceOptions { Repeats = Repeats, Groups = groups, Seed = Options.Seed });
    }

    private double[] OutOfFoldScores(Classifier settings, FeatureTable features) =>
    [
        .. CrossValidation.Score(
            settings, features, Declined, _splits.OfAll(), Metric.RocAuc, new CrossValidationOptions { ShowProgress = false }).OutOfFold!,
    ];
}
