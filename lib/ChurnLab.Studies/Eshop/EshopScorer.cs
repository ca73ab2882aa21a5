using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Saving;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The model of a study put to use: saved once, and asked for the risks, segments and offers of new clients.</summary>
/// <remarks>
/// Bounds of segments and assumptions of offers are those of the study, kept in the file, so that a client is treated as the study would, whoever
/// else is in the new files. Only reasons of models that are not trees, and the search for outliers, look at the other new clients.
/// The file holds no numbers of clients; models of neighbours and of support vectors consist of scaled features of clients of the fit.
/// </remarks>
public sealed class EshopScorer
{
    private static readonly string[] Categories = [EshopColumns.Service, EshopColumns.Consent, EshopColumns.Category];

    private readonly EshopScoringTerms _terms;

    private EshopScorer(FittedClassifier model, ModelCard card, EshopScoringTerms terms) => (Model, Card, _terms) = (model, card, terms);

    /// <summary>The calibrated model.</summary>
    public FittedClassifier Model { get; }

    /// <summary>What the file says of it.</summary>
    public ModelCard Card { get; }

    /// <summary>Whether the model tells anything; where not, nobody gets an offer.</summary>
    public bool IsResolved => _terms.IsResolved;

    /// <summary>Saves the model of a study with all that scoring needs; the file is written whole or not at all.</summary>
    /// <param name="study">The study.</param>
    /// <param name="path">The file, replaced when it exists; its folder is made when missing.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public static void Save(EshopStudy study, string path)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var (model, area) = (study.Model, study.Test.Area);
        AmbientCancellation.ThrowIfRequested();
        ModelFile.Save(model, path, ModelCard.Of(study.Calibration.Settings, study.Features, study.Declined) with
        {
            Title = StudyTexts.Get("Eshop.Score.Title", study.Comparison.Best),
            Metrics = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["test ROC-AUC"] = area.Value,
                ["test ROC-AUC, lower end of 95 %"] = area.Lower,
                ["test ROC-AUC, upper end of 95 %"] = area.Upper,
                ["nested ROC-AUC, mean"] = study.Comparison.Interval(study.Comparison.Best).Value,
            },
            Uses = EshopScoringTerms.Of(study).Numbers(),
        });
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LearningException">There is no such file, it is no model file, damaged, of a later version, of another study, or lacks what scoring
    /// needs; the message says which and what to do.</exception>
    public static EshopScorer Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        // A model of another study is told by its card, before its features are compared with those of this one.
        EshopScoringTerms.Require(ModelFile.ReadCard(path), path);
        var (model, card) = ModelFile.Load<FittedClassifier>(path, FeatureSchema.Of(new FeatureTable(EshopFeatures.Names.Select(Empty))));
        return new EshopScorer(model, card, EshopScoringTerms.Read(card, model.Schema, path));
    }

    /// <summary>Scores clients.</summary>
    /// <param name="data">The clients; the outcome may be known, and is not looked at.</param>
    /// <returns>A line per client of the files, those left out by cleaning too.</returns>
    /// <exception cref="InsightException">A profit is not finite.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public EshopScores Score(EshopData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var features = EshopFeatures.Of(data.Clients);
        var drift = DriftReport.Of(_terms.Profiles, Card.Training!.Rows, features);
        if (features.Rows == 0)
            return new EshopScores(LeftOut(data), OfferPlan.Nothing(StudyTexts.Get("Offer.NoClients")), drift, _terms);
        var risks = Model.Probability(features);
        AmbientCancellation.ThrowIfRequested();
        double[] profits = [.. data.Clients.Number(EshopColumns.Profit).Select(profit => profit!.Value)];
        var plan = Plan(new OfferClients(features, risks, profits));
        var reasons = IsResolved ? Reasons.Of(OutOfFold.Explained(Model, features, features), EshopFeatures.Vocabulary) : null;
        var scores = data.Clients.Integer(EshopColumns.Id).Select((id, row) => new EshopScore
        {
            Id = id!.Value,
            Profit = profits[row],
            Risk = risks[row],
            Segment = _terms.Bounds.NameOf(risks[row], profits[row]),
            Offer = plan.OfferOf(row),
            NetGain = plan.GainOf(row),
            Reasons = reasons is null ? "" : EshopReasons.Of(reasons[row]),
        });
        return new EshopScores([.. scores, .. LeftOut(data)], plan, drift, _terms);
    }

    private static FeatureColumn Empty(string name) =>
        Categories.Contains(name, StringComparer.Ordinal) ? new CategoryFeature(name, []) : new NumberFeature(name, []);

    private static IReadOnlyList<EshopScore> LeftOut(EshopData data)
    {
        var kept = data.Clients.Integer(EshopColumns.Id).ToHashSet();
        string[] months = [EshopColumns.RevenueBefore, EshopColumns.RevenuePrevious, EshopColumns.Revenue];
        var (ids, profits) = (data.All.Integer(EshopColumns.Id), data.All.Number(EshopColumns.Profit));
        return
        [
            .. Enumerable.Range(0, data.All.RowCount).Where(row => !kept.Contains(ids[row])).Select(row => new EshopScore
            {
                Id = ids[row]!.Value,
                Profit = profits[row]!.Value,
                LeftOut = StudyTexts.Get(months.Any(month => data.All.Number(month)[row] == 0) ? "Eshop.Score.Inactive" : "Eshop.Score.Outlier"),
            }),
        ];
    }

    private OfferPlan Plan(OfferClients clients)
    {
        if (!IsResolved)
            return OfferPlan.Nothing(StudyTexts.Get("Eshop.Answer.NoOffers"));
        clients.Check();
        return OfferPlan.Chosen(clients, _terms.Catalogue, _terms.Offers);
    }
}
