using ChurnLab.Charts;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Segments;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <content>What the study shows of its parts.</content>
public sealed partial class BankStudy
{
    private const int ClusterCount = 4;

    /// <summary>How sentences about segments call features and values.</summary>
    public SegmentWords Words => Portfolio.Words;

    /// <summary>The row of the client with the highest risk among those still here.</summary>
    public int RiskiestPresent => Enumerable.Range(0, Features.Rows).Where(row => Churn.Values[row] == 0).MaxBy(row => Model.Risks[row]);

    /// <summary>What moves risks most; nothing where the model cannot tell who leaves.</summary>
    public Finding Importance() => Model.Finding() is { IsResolved: false } finding
        ? new Finding(finding.Headline, Text("NoImportance"), false)
        : Contributions.Importance(BankFeatures.Vocabulary);

    /// <summary>
    /// How far ways of measuring importance agree: permutation on clients not seen, contributions, gains of the fit, association with leaving.
    /// </summary>
    /// <param name="associations">Associations of the factors with leaving.</param>
    public AgreementTable Agreement(AssociationScreen associations)
    {
        ArgumentNullException.ThrowIfNull(associations);
        var permuted = Model.Permuted(Features);
        var known = associations.Rows.Where(row => BankFeatures.Names.Contains(row.Name, StringComparer.Ordinal)).ToList();
        return AgreementTable.Of(
            [
                new ImportanceRanking(
                    StudyTexts.Get("View.Permutation"), [.. permuted.Features.Select(row => row.Name)], [.. permuted.Features.Select(row => row.Mean)]),
                ImportanceRanking.Of(StudyTexts.Get("View.Shapley"), Contributions),
                new ImportanceRanking(Text("Gain"), Model.Model.Schema.Names, Model.Model.GainImportances()),
                new ImportanceRanking(Text("Association"), [.. known.Select(row => row.Name)], [.. known.Select(row => row.Strength.Value)]),
            ],
            BankFeatures.Vocabulary);
    }

    /// <summary>Segments by size and by how many times more often their clients leave.</summary>
    public Figure Bubbles() => Drawn(segments => SegmentFigures.Bubbles(segments));

    /// <summary>The share of all who left that each segment adds to those before it.</summary>
    public Figure Coverage() => Drawn(segments => SegmentFigures.Coverage(segments, Churn));

    /// <summary>How far segments overlap when each takes all clients that fulfil its conditions.</summary>
    public Figure Overlap() => Portfolio.Segments.Count == 1 ? EmptyFigure.Of(Text("OneSegment")) : Drawn(SegmentFigures.Overlap);

    /// <summary>The segments looked at closely: on halves, on samples drawn anew, inside.</summary>
    public SegmentAudit Audit() => SegmentAudit.Of(
        Portfolio, Features, Churn, new AuditOptions { Portfolio = Options.Portfolio, Halves = Options.Repeats, Resamples = Options.Repeats });

    /// <summary>The segments beside published ones and beside as many clients of the highest risk.</summary>
    public PortfolioComparison Comparison() => new(
        Text("Found"), Portfolio, [(Text("Published"), BankPublished.Of(Features, Churn))], Model.Ceiling);

    /// <summary>Clients in a few clusters that were made without knowing who left: a description, no recommendation.</summary>
    public ClusterPortraits Clusters() => ClusterPortraits.Of(
        new KMedoids { Clusters = ClusterCount, Seed = Options.Seed }.Fit(Features), Features, Churn, Words);

    private Figure Drawn(Func<IReadOnlyList<(string Name, Segment Segment)>, Figure> draw) => Portfolio.Segments.Count == 0
        ? EmptyFigure.Of(Portfolio.Finding().Headline)
        : draw([.. Portfolio.Segments.Select(segment => (segment.Name, segment.Segment))]);

    private static string Text(string name) => StudyTexts.Get("Bank.View." + name);
}
