using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Texts that are not among those that are right, repaired or not.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class TypoReport : IShown
{
    internal TypoReport(string column, IReadOnlyList<string> domain, IReadOnlyList<TypoFinding> findings)
    {
        Column = column;
        Domain = domain;
        Findings = findings;
    }

    /// <summary>Name of the column.</summary>
    public string Column { get; }

    /// <summary>Texts taken for right.</summary>
    public IReadOnlyList<string> Domain { get; }

    /// <summary>The other texts, most frequent first.</summary>
    public IReadOnlyList<TypoFinding> Findings { get; }

    /// <summary>The findings as a table.</summary>
    public FrameTable ToTable() => new Frame(
        new TextColumn(FrameTexts.Get("Typos.Value"), Findings.Select(finding => finding.Value)),
        new IntegerColumn(FrameTexts.Get("Typos.Rows"), Findings.Select(finding => (long?)finding.Count)),
        new TextColumn(FrameTexts.Get("Typos.Decision"), Findings.Select(finding => FrameTexts.Get("Typo." + finding.Decision))),
        new TextColumn(FrameTexts.Get("Typos.Right"), Findings.Select(finding => string.Join(" / ", finding.Nearest))),
        new IntegerColumn(FrameTexts.Get("Typos.Distance"), Findings.Select(finding => (long?)finding.Distance)))
        .ToTable(new TableOptions { Caption = FrameTexts.Get("Typos.Caption", Column), ShowSize = false });

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <summary>The report as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    internal string Details()
    {
        if (Findings.Count == 0)
            return "";
        var (repaired, left) = (Findings.Where(f => f.IsRepaired).ToList(), Findings.Where(f => !f.IsRepaired).ToList());
        return FrameTexts.Get(
            "Details.Typos", Values(repaired), Rows(repaired), Values(left), Rows(left));
    }

    private static string Values(List<TypoFinding> findings) => FrameTexts.Count("Count.Values", findings.Count);

    private static string Rows(List<TypoFinding> findings) =>
        FrameTexts.Count("Count.Rows", findings.Sum(finding => (long)finding.Count));
}
