using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <summary>
/// How the assumed effects are to be measured: groups with the offer and without it, drawn by lot within each offer.
/// </summary>
/// <remarks>
/// Within an offer both groups are equal in size, so the offers weigh the same in both groups of the pooled trial. An
/// offer with clients enough for a trial of its own takes as many as that needs; of a smaller one all take part.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class OfferTrial : IShown
{
    private readonly OfferPlan _plan;
    private readonly Dictionary<int, TrialMark> _marks = [];

    internal OfferTrial(OfferPlan plan, long seed)
    {
        _plan = plan;
        Offers = [.. plan.Lists.Select(list => new OfferTrialRow(list.Offer.Name, list.Pilot))];
        if (PilotPlan.Pooled([.. plan.Lists.Select(list => list.Pilot)]) is { } pilot)
            Pooled = new OfferTrialRow(StudyTexts.Get("OfferTrial.Pooled"), pilot);
        foreach (var (place, list) in plan.Lists.Index())
        {
            foreach (var (row, mark) in list.Rows.Zip(TrialDraw.Of(list.Pilot, RandomStream.Of(seed, place))))
                _marks[row] = mark;
        }
    }

    /// <summary>A trial per offer of the plan, in its order.</summary>
    public IReadOnlyList<OfferTrialRow> Offers { get; }

    /// <summary>One trial over all offers, which says whether offers help at all; null without clients.</summary>
    public OfferTrialRow? Pooled { get; }

    /// <summary>Part of a client in the trial; null without an offer.</summary>
    /// <param name="row">Row of the client.</param>
    public TrialMark? MarkOf(int row) => _marks.TryGetValue(row, out var mark) ? mark : null;

    /// <summary>Number of clients with a part.</summary>
    /// <param name="mark">The part.</param>
    public int Count(TrialMark mark) => _marks.Values.Count(each => each == mark);

    /// <summary>Says which offers can be tried on their own, and what all together can show.</summary>
    public Finding Finding()
    {
        if (Pooled is not { } pooled)
            return new Finding(StudyTexts.Get("OfferTrial.HeadlineNone"), _plan.WhyNothing, false);
        var able = Offers.Where(row => row.Pilot.IsPossible).ToList();
        var single = able.Count == 0
            ? StudyTexts.Get("OfferTrial.NoneAble")
            : StudyTexts.Get(able.Count == Offers.Count ? "OfferTrial.AllAble" : "OfferTrial.SomeAble", string.Join("; ", able.Select(row => row.Name)));
        var together = StudyTexts.Get(
            pooled.Pilot.IsPossible ? "OfferTrial.PooledAble" : "OfferTrial.PooledUnable",
            RussianText.Integer(pooled.Pilot.Available),
            RussianText.Percent(pooled.Effect, 0),
            RussianText.Integer(pooled.Pilot.PerGroup),
            RussianText.Percent(pooled.Pilot.Power, 0));
        var least = double.IsNaN(pooled.DetectableEffect)
            ? StudyTexts.Get("OfferTrial.NoLeast")
            : StudyTexts.Get("OfferTrial.Least", RussianText.Percent(pooled.DetectableEffect, 0));
        return new Finding(
            StudyTexts.Get(pooled.Pilot.IsPossible ? "OfferTrial.Headline" : "OfferTrial.HeadlineWeak", RussianText.Percent(pooled.Effect, 0)),
            string.Join(' ', single, together, least),
            pooled.Pilot.IsPossible);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table()
    {
        var rows = Pooled is null ? [] : Offers.Append(Pooled).ToList();
        NumberColumn Share(string title, Func<OfferTrialRow, double> value) => new(
            StudyTexts.Get(title), rows.Select(row => double.IsNaN(value(row)) ? (double?)null : value(row)));
        return new Frame(
            new TextColumn(StudyTexts.Get("Offer.Name"), rows.Select(row => row.Name)),
            new IntegerColumn(StudyTexts.Get("Plan.Clients"), rows.Select(row => (long?)row.Pilot.Available)),
            Share("OfferTrial.Control", row => row.Pilot.ControlShare),
            Share("OfferTrial.Contact", row => row.Pilot.LetterShare),
            new TextColumn(StudyTexts.Get("Plan.Pilot"), rows.Select(row => MeasureTexts.Of(row.Pilot))),
            Share("OfferTrial.Effect", row => row.Effect),
            Share("OfferTrial.Detectable", row => row.DetectableEffect))
            .ToTable(new TableOptions
            {
                Caption = StudyTexts.Get(Pooled is null ? "OfferTrial.HeadlineNone" : "OfferTrial.Caption"),
                MaxRows = Math.Max(2, rows.Count),
                ShowSize = false,
            })
            .WithColumn(StudyTexts.Get("OfferTrial.Control"), format: CellFormat.Percent(0))
            .WithColumn(StudyTexts.Get("OfferTrial.Contact"), format: CellFormat.Percent(0))
            .WithColumn(StudyTexts.Get("OfferTrial.Effect"), format: CellFormat.Percent(0))
            .WithColumn(StudyTexts.Get("OfferTrial.Detectable"), format: CellFormat.Percent(0));
    }
}
