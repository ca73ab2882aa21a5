using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Measures;

/// <summary>The order of work when only so many letters can be written: the letters that bring most come first.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LetterBudget : IShown
{
    private LetterBudget(int letters, IReadOnlyList<LetterShare> shares) => (Letters, Shares) = (letters, shares);

    /// <summary>Letters there is time for.</summary>
    public int Letters { get; }

    /// <summary>Lists that get letters, the one that brings most per letter first.</summary>
    public IReadOnlyList<LetterShare> Shares { get; }

    /// <summary>Letters used: fewer than there is time for where the lists are shorter.</summary>
    public int Used => Shares.Sum(share => share.Letters);

    /// <summary>Clients expected in all.</summary>
    public double Expected => Shares.Sum(share => share.Expected.Mean);

    /// <summary>Cost of all letters.</summary>
    public double Cost => Shares.Sum(share => share.Cost);

    /// <summary>Says what the budget brings.</summary>
    public Finding Finding() => Used == 0
        ? new Finding(StudyTexts.Get("Budget.HeadlineNone"), StudyTexts.Get("Budget.None"), false)
        : new Finding(
            StudyTexts.Get("Budget.Headline", MeasureTexts.Letters(Used), RussianText.Number(Expected, 0)),
            StudyTexts.Get(
                Used < Letters ? "Budget.TextAll" : "Budget.Text",
                MeasureTexts.Letters(Used),
                RussianText.Number(Expected, 0),
                RussianText.Number(Used / Expected, 0),
                RussianText.Number(Cost, 0),
                string.Join("; ", Shares.Select(share => StudyTexts.Get(
                    "Budget.Item", share.List.Group.Name, StudyTexts.Get("Measure." + share.List.Measure.Direction), MeasureTexts.Letters(share.Letters))))),
            true);

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static LetterBudget Of(IReadOnlyList<ContactList> lists, int letters)
    {
        if (letters < 0)
            throw new InsightException(FormattableString.Invariant($"The budget is {letters} letters; expected 0 or more."));
        // Within a list the gains fall, so the best letters of all are the first ones of each list; equal gains go by the order of lists.
        var taken = lists.Index()
            .SelectMany(item => Enumerable.Range(0, item.Item.Clients.Count).Select(place => (List: item.Index, Gain: item.Item.GainAt(place))))
            .OrderByDescending(letter => letter.Gain)
            .Take(letters)
            .CountBy(letter => letter.List)
            .ToDictionary();
        var shares = lists.Index()
            .Where(item => taken.ContainsKey(item.Index))
            .Select(item => new LetterShare(item.Item, taken[item.Index], item.Item.ExpectedOf(taken[item.Index])));
        return new LetterBudget(letters, [.. shares.OrderByDescending(share => share.PerLetter)]);
    }

    private FrameTable Table() => new Frame(
        new IntegerColumn(StudyTexts.Get("Budget.Place"), Shares.Select((_, place) => (long?)(place + 1))),
        new TextColumn(StudyTexts.Get("Plan.Group"), Shares.Select(share => share.List.Group.Name)),
        new TextColumn(StudyTexts.Get("Measure.Direction"), Shares.Select(share => StudyTexts.Get("Measure." + share.List.Measure.Direction))),
        new TextColumn(StudyTexts.Get("Measure.Name"), Shares.Select(share => share.List.Measure.Name)),
        new IntegerColumn(StudyTexts.Get("Budget.Letters"), Shares.Select(share => (long?)share.Letters)),
        new NumberColumn(StudyTexts.Get("Budget.PerHundred"), Shares.Select(share => (double?)(100 * share.PerLetter))),
        new TextColumn(StudyTexts.Get("Plan.Expected"), Shares.Select(share => MeasureTexts.Of(share.Expected))),
        new NumberColumn(StudyTexts.Get("Plan.Cost"), Shares.Select(share => (double?)share.Cost)))
        .ToTable(new TableOptions { Caption = StudyTexts.Get("Budget.Caption", MeasureTexts.Letters(Letters)), ShowSize = false })
        .WithColumn(StudyTexts.Get("Budget.PerHundred"), format: CellFormat.Number(1));
}
