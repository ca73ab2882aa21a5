using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>Client numbers that stand in several rows: of what kinds they are, and how they can be read.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class BankRepeats : IShown
{
    internal BankRepeats(Frame all)
    {
        Report = DuplicateReport.Of(all, [BankColumns.UserId], BankColumns.Churn);
        Kinds = Report.By(BankColumns.Age);
    }

    /// <summary>Everything about the repeated numbers.</summary>
    public DuplicateReport Report { get; }

    /// <summary>The repeated numbers by whether an age is missing among their rows.</summary>
    public IReadOnlyList<DuplicatePattern> Kinds { get; }

    /// <summary>Says how many numbers repeat, and what each kind of them looks like; readings are named as such.</summary>
    public Finding Finding()
    {
        if (Report.Keys == 0)
            return new Finding(StudyTexts.Get("Repeats.HeadlineNone"), StudyTexts.Get("Repeats.None"), IsResolved: false);
        var size = StudyTexts.Get("Repeats.Size", Numbers(Report.Keys), RussianText.Integer(Report.Rows));
        return new Finding(
            StudyTexts.Get("Repeats.Headline", Numbers(Report.Keys)),
            string.Join(' ', Kinds.Select(Sentence).Prepend(size)),
            IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Report.ToTable(BankColumns.Age).ToHtml();

    /// <inheritdoc/>
    public string ToText() => Report.ToTable(BankColumns.Age).ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Numbers(int keys) =>
        RussianText.Count(keys, StudyTexts.Get("Numbers.One"), StudyTexts.Get("Numbers.Few"), StudyTexts.Get("Numbers.Many"));

    private static string Sentence(DuplicatePattern kind) => StudyTexts.Get(
        kind.MissingColumns.Count > 0 ? "Repeats.AgeMissing" : "Repeats.AgesKnown",
        Numbers(kind.Keys),
        kind.AgreeingKeys(BankColumns.Gender),
        kind.AgreeingKeys(BankColumns.City),
        kind.KeysWithEvents(0),
        kind.KeysWithEvents(1)) + Reading(kind);

    // One person cannot have left and stayed, and two people rarely agree in sex and in staying in every pair.
    private static string Reading(DuplicatePattern kind) => kind.KeysWithEvents(1) == kind.Keys ? " " + StudyTexts.Get("Repeats.TwoPeople")
        : kind.KeysWithEvents(1) == 0 && kind.AgreeingKeys(BankColumns.Gender) == kind.Keys ? " " + StudyTexts.Get("Repeats.OnePerson")
        : "";
}
