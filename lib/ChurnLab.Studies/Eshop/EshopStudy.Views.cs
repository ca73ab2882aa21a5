using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Models;
using ChurnLab.Studies.Offers;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Portraits;
using ChurnLab.Studies.Risk;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <content>What the study shows of its parts.</content>
public sealed partial class EshopStudy
{
    private const int Repeats = 30;
    private const int MostRules = 3;
    private const double Roubles = 1000;

    /// <summary>The client with the highest risk among those whose activity has not declined yet.</summary>
    public int RiskiestStable => Enumerable.Range(0, Features.Rows).Where(row => Declined.Values[row] == 0).MaxBy(row => Risks[row]);

    /// <summary>What moves risks most; nothing where the model tells nothing.</summary>
    public Finding Importance() => WhereResolved(() => Contributions.Importance(EshopFeatures.Vocabulary));

    /// <summary>What a table of permutation importance says; nothing where the model tells nothing.</summary>
    /// <param name="permuted">The table.</param>
    public Finding Importance(ImportanceTable permuted)
    {
        ArgumentNullException.ThrowIfNull(permuted);
        return WhereResolved(permuted.Finding);
    }

    /// <summary>
    /// How much worse the model ranks clients of the test part when a feature is shuffled among them; revenue of the last two months, which says the same
    /// twice, is shuffled together.
    /// </summary>
    public ImportanceTable Permuted() => Permuted([new FeatureGroup(
        StudyTexts.Get("Eshop.View.Revenue"), EshopColumns.RevenuePrevious, EshopColumns.Revenue)]);

    /// <summary>How much worse the model ranks clients of the test part when a whole group of features is shuffled among them.</summary>
    public ImportanceTable PermutedGroups() => Permuted(EshopFeatures.Groups);

    /// <summary>Importances with their intervals.</summary>
    /// <param name="permuted">A table of permutation importance.</param>
    public Figure Figure(ImportanceTable permuted)
    {
        ArgumentNullException.ThrowIfNull(permuted);
        return TitledWhereResolved(permuted.Figure());
    }

    /// <summary>What moves the risk of each client, a row of points per feature.</summary>
    public Figure Beeswarm() => TitledWhereResolved(Contributions.Beeswarm(EshopFeatures.Vocabulary));

    /// <summary>What makes up the risk of one client.</summary>
    /// <param name="row">Row of the client, from 0.</param>
    public Figure Waterfall(int row) => TitledWhereResolved(Contributions.Waterfall(row, EshopFeatures.Vocabulary));

    /// <summary>Features that move risks most, the strongest first; none where the model tells nothing.</summary>
    /// <param name="count">How many. Range: 1 or more.</param>
    public IReadOnlyList<string> Strongest(int count) => IsResolved ? Contributions.Strongest(count) : [];

    /// <summary>How far each group of features moves risks on average: contributions of its features added up per client.</summary>
    public Figure GroupContributions()
    {
        var groups = EshopFeatures.Groups
            .Select(group => (group.Name, Size: GroupSize([.. group.Columns.Select(column => Features.Names.ToList().IndexOf(column))])))
            .OrderBy(group => group.Size)
            .ToList();
        return TitledWhereResolved(Chart.HorizontalBar(groups.Select(group => group.Name), groups.Select(group => 100 * group.Size))
            .WithTitle(StudyTexts.Get("Eshop.View.Groups", groups[^1].Name), StudyTexts.Get("Eshop.View.GroupsSubtitle"))
            .WithXTitle(StudyTexts.Get("Eshop.View.GroupsAxis")));
    }

    /// <summary>What guards find in the features, in the order of the file.</summary>
    /// <param name="withId">Whether the number of the client is left among them, as careless selection leaves it.</param>
    public GuardReport Guards(bool withId) => GuardReport.Of(
        withId ? FeatureTable.Of(Clients, [.. EshopFeatures.Names, EshopColumns.Id]) : Features, Declined, _splits.OfAll());

    /// <summary>From which risk on a contact pays, for the mean offer of the catalogue and the mean client.</summary>
    public CostThreshold Threshold()
    {
        var (effect, cost) = (Catalogue.Offers.Average(offer => offer.Effect.Value), Catalogue.Offers.Average(offer => offer.CostPerContact));
        var kept = Options.Offers.Months * Profits.Average() * Roubles * effect;
        return new CostThreshold(Risks, Declined, new CostMatrix(kept - cost, -cost));
    }

    /// <summary>From which risk on a contact pays, in words; nothing where the model tells nothing.</summary>
    public Finding ThresholdFinding() => IsResolved
        ? Threshold().Finding()
        : new Finding(StudyTexts.Get("Eshop.View.NoThreshold"), StudyTexts.Get("Eshop.View.NoThresholdText"), false);

    /// <summary>Worth of contacting everybody from a risk up.</summary>
    public Figure ThresholdFigure() => Threshold().Figure().WithTitle(ThresholdFinding().Headline);

    /// <summary>Clients of high risk and high profit beside all others.</summary>
    public Portrait Contrast()
    {
        var member = new BooleanColumn(Outcome.Member.Column, Enumerable.Range(0, Features.Rows).Select(row => (bool?)Grid.First.Members.Has(row)));
        return Portrait.Of(Clients.With(member), Outcome.Member.Column, EshopFeatures.Names);
    }

    /// <summary>What the clients of each segment are offered: a segment per row, the one with the highest risk and profit first.</summary>
    public FrameTable OffersBySegment()
    {
        var cells = Grid.Cells.Where(cell => cell.Size > 0).Reverse().ToList();
        string Offered(RiskCell cell)
        {
            var offers = cell.Members.Members().Select(Plan.OfferOf).OfType<Offer>().CountBy(offer => offer.Name).OrderByDescending(pair => pair.Value);
            var said = OfferTexts.Shares(offers.Select(pair => (pair.Key, pair.Value)));
            return said.Length == 0 ? StudyTexts.Get("Eshop.View.LeftAlone") : said;
        }

        return new Frame(
            new TextColumn(StudyTexts.Get("Risk.Cell"), cells.Select(cell => cell.Name)),
            new IntegerColumn(StudyTexts.Get("Plan.Clients"), cells.Select(cell => (long?)cell.Size)),
            new TextColumn(StudyTexts.Get("Offer.Name"), cells.Select(Offered)),
            new NumberColumn(StudyTexts.Get("Offer.Net"), cells.Select(cell => (double?)(cell.Members.Members().Sum(Plan.GainOf) / Roubles))))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Eshop.View.OffersBySegment"), ShowSize = false, MaxTextLength = 300 })
            .WithColumn(StudyTexts.Get("Offer.Net"), format: CellFormat.Rounded(0));
    }

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
                    StudyTexts.Get("View.Permutation"), [.. permuted.Features.Select(row => row.Name)], [.. permuted.Features.Select(row => row.Mean)]),
                ImportanceRanking.Of(StudyTexts.Get("View.Shapley"), Contributions),
                new ImportanceRanking(
                    StudyTexts.Get("Eshop.View.Association"), [.. known.Select(row => row.Name)], [.. known.Select(row => row.Strength.Value)]),
            ],
            EshopFeatures.Vocabulary);
    }

    /// <summary>How the risk changes on average when a feature is set to each of its values.</summary>
    /// <param name="feature">Name of the feature.</param>
    public PartialDependence Effect(string feature) => PartialDependence.Of(Model, Features, feature);

    /// <summary>Why no model gets much further.</summary>
    public EshopCeiling Ceiling()
    {
        var scores = Options.Families.ToDictionary(
            family => family.Name,
            family => OutOfFoldScores(Search.Settings(family.Name), Features),
            StringComparer.Ordinal);
        return new EshopCeiling(Clients, Declined, Risks, scores) { IsResolved = IsResolved };
    }

    /// <summary>What is lost without features of the current month.</summary>
    public EshopPrecedence Precedence() => new(
        Declined,
        OutOfFoldScores(Settings, Features),
        OutOfFoldScores(Settings, Features.Select([.. Features.Names.Except(EshopFeatures.OfCurrentMonth, StringComparer.Ordinal)])),
        IsResolved);

    /// <summary>Short rules by which clients of high risk can be recognised without the model, or why there are none.</summary>
    public IShown Rules()
    {
        var high = Target.Binary([.. Risks.Select(risk => Grid.BandOf(risk) == RiskBand.High ? 1.0 : 0)]);
        if (!IsResolved || high.Positives == 0 || high.Positives == high.Rows)
            return new Finding(StudyTexts.Get("Eshop.Rules.None"), StudyTexts.Get("Eshop.Rules.NoneText"), false);
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

    private Figure TitledWhereResolved(Figure figure) =>
        IsResolved ? figure : figure.WithTitle(StudyTexts.Get("Eshop.View.NoImportance"));

    private Finding WhereResolved(Func<Finding> finding) =>
        IsResolved ? finding() : new Finding(Test.Finding().Headline, StudyTexts.Get("Eshop.View.NoImportance"), false);

    private ImportanceTable Permuted(IReadOnlyList<FeatureGroup> groups)
    {
        var model = Settings.Fit(Features.Take(Split.Train), Declined.Take(Split.Train));
        return PermutationImportance.Of(
            model,
            Features.Take(Split.Test),
            Declined.Take(Split.Test),
            new PermutationImportanceOptions { Repeats = Repeats, Groups = groups, Seed = Options.Seed }).In(EshopFeatures.Vocabulary);
    }

    private double GroupSize(int[] places)
    {
        var sum = 0.0;
        for (var row = 0; row < Features.Rows; row++)
        {
            var of = Contributions.Of(row);
            var moved = 0.0;
            foreach (var place in places)
                moved += of[place];
            sum += Math.Abs(moved);
        }

        return sum / Features.Rows;
    }

    private double[] OutOfFoldScores(Classifier settings, FeatureTable features) =>
    [
        .. CrossValidation.Score(
            settings, features, Declined, _splits.OfAll(), Metric.RocAuc, new CrossValidationOptions { ShowProgress = false }).OutOfFold!,
    ];
}
