using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Measures;

/// <summary>Whom to write to: for every group a list of those who left and one of those still here, each with its measure.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ContactPlan : IShown
{
    private ContactPlan(IReadOnlyList<ContactList> lists) => Lists = lists;

    /// <summary>Lists: per group first those to win back, then those to keep. Lists without clients are left out.</summary>
    public IReadOnlyList<ContactList> Lists { get; }

    /// <summary>Makes the lists.</summary>
    /// <param name="clients">All clients.</param>
    /// <param name="left">Clients who left.</param>
    /// <param name="risks">Out-of-fold risk of leaving, one per client. Range: 0 to 1.</param>
    /// <param name="groups">Groups that do not overlap; none gives a plan without letters.</param>
    /// <param name="catalogue">What to offer to whom.</param>
    /// <exception cref="InsightException">Two groups share clients, or there is not one risk per client.</exception>
    public static ContactPlan Of(
        FeatureTable clients, RowSet left, IReadOnlyList<double> risks, IReadOnlyList<TargetGroup> groups, MeasureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(risks);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (risks.Count != clients.Rows || left.Rows != clients.Rows)
        {
            throw new InsightException(
                $"There are {clients.Rows} clients, {risks.Count} risks and marks of {left.Rows} clients: expected one of each per client.");
        }


        var taken = new RowSet(clients.Rows);
        foreach (var group in groups)
        {
            if (taken.CountBoth(group.Members) is > 0 and var twice)
                throw new InsightException($"Group '{group.Name}' shares {twice} clients with the groups before it: a client gets one letter.");
            taken = taken.Or(group.Members);
        }

        var lists = groups.SelectMany(group =>
        {
            var entry = catalogue.Choose(group.Members, clients);
            return new[] { entry.WinBack, entry.Retention }.Select(measure => new ContactList(group, measure, left, risks));
        });
        return new ContactPlan([.. lists.Where(list => list.Clients.Count > 0)]);
    }

    /// <summary>The order of work under a budget: which letters bring most.</summary>
    /// <param name="letters">Letters there is time for. Range: 0 or more.</param>
    /// <exception cref="InsightException">The number is negative.</exception>
    public LetterBudget Within(int letters) => LetterBudget.Of(Lists, letters);

    /// <summary>One trial over all lists of a direction, for when single lists are too small for theirs; null without lists.</summary>
    /// <param name="direction">Winning back or retention.</param>
    public PilotPlan? Pooled(MeasureDirection direction) =>
        PilotPlan.Pooled([.. Lists.Where(list => list.Measure.Direction == direction).Select(list => list.Pilot)]);

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table() => new Frame(
        Text("Plan.Group", list => list.Group.Name),
        Text("Measure.Direction", list => StudyTexts.Get("Measure." + list.Measure.Direction)),
        Text("Measure.Name", list => list.Measure.Name),
        new IntegerColumn(StudyTexts.Get("Plan.Clients"), Lists.Select(list => (long?)list.Clients.Count)),
        new NumberColumn(
            StudyTexts.Get("Plan.Risk"),
            Lists.Select(list => list.Measure.Direction == MeasureDirection.Retention ? (double?)list.MeanRisk : null)),
        Text("Measure.Effect", list => MeasureTexts.Of(list.Measure.Effect)),
        Text("Plan.Expected", list => MeasureTexts.Of(list.Expected)),
        new NumberColumn(StudyTexts.Get("Plan.Cost"), Lists.Select(list => (double?)list.Cost)),
        Text("Plan.Pilot", list => MeasureTexts.Of(list.Pilot)))
        .ToTable(new TableOptions { Caption = StudyTexts.Get("Plan.Caption"), ShowSize = false })
        .WithColumn(StudyTexts.Get("Plan.Risk"), format: CellFormat.Percent());

    private TextColumn Text(string name, Func<ContactList, string> value) => new(StudyTexts.Get(name), Lists.Select(value));
}
