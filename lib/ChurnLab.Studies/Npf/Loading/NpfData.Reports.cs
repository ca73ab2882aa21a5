using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loading;

/// <content>What was found, as tables and sentences.</content>
public sealed partial class NpfData
{
    private const int LongestText = 600;
    private const int LongestSaid = 70;

    private IReadOnlyList<NpfAuditRow>? _audit;

    private IReadOnlyList<NpfAuditRow> AuditRows => _audit ??= [.. NpfFileAudit.Of(this), .. NpfRowAudit.Of(this), .. NpfLabelAudit.Of(this)];

    /// <summary>Shows every check and repair, a row each: what was checked, expected, found, and done.</summary>
    public FrameTable Audit() => new Frame(
        new TextColumn(Text("Check"), AuditRows.Select(row => row.Check)),
        new TextColumn(Text("Expected"), AuditRows.Select(row => row.Expected)),
        new TextColumn(Text("Found"), AuditRows.Select(row => row.Found)),
        new TextColumn(Text("Done"), AuditRows.Select(row => row.Done)))
        .ToTable(new TableOptions { Caption = Text("Title"), ShowSize = false, MaxRows = AuditRows.Count + 1, MaxTextLength = LongestText });

    /// <summary>Says how many checks found nothing, and names those that did.</summary>
    public Finding AuditFinding()
    {
        var found = AuditRows.Where(row => !row.IsClean).ToList();
        var checks = RussianText.Count(AuditRows.Count, Text("One"), Text("Few"), Text("Many"));
        return found.Count == 0
            ? new Finding(Text("HeadlineNone"), Text("None", checks), IsResolved: false)
            : new Finding(
                Text("Headline", found.Count, AuditRows.Count),
                Text("Some", checks, AuditRows.Count - found.Count, string.Join("; ", found.Select(Said).Distinct())),
                IsResolved: true);
    }

    /// <summary>Says which code of a flag means yes, and why.</summary>
    public Finding FlagsFinding() => Of("Flags");

    /// <summary>Says whether amounts were divided before they were given away, and by what.</summary>
    public Finding FactorFinding() => Of("Factor");

    /// <summary>Says whether columns of sums of a year hold what only the rest of the year tells.</summary>
    public Finding YearTotalsFinding() => Of("Years");

    /// <summary>Says whether rows of the unlabelled file were drawn one by one, and what follows for validation.</summary>
    public Finding SplitFinding() => Of("Split");

    /// <summary>Says up to which quarter labels are told.</summary>
    public Finding CensoringFinding() => Of("Censored");

    /// <summary>Says how many hidden labels the operations give away.</summary>
    public Finding GivenAwayFinding() => Of("GivenAway");

    /// <summary>Shows spellings that are not names of regions, with their rows, the most frequent first.</summary>
    public FrameTable Spellings() => new Frame(
        new TextColumn(Text("Spelling"), Regions.Spellings.Select(spelling => spelling.Spelling)),
        new TextColumn(Text("Region"), Regions.Spellings.Select(spelling => spelling.Region)),
        new IntegerColumn(Text("RowCount"), Regions.Spellings.Select(spelling => (long?)spelling.Rows)))
        .ToTable(new TableOptions { Caption = Text("Spellings") });

    /// <summary>Shows by column and file how many values are missing; columns without gaps are left out.</summary>
    public FrameTable Missing()
    {
        var gaps = Files.SelectMany(file => file.Missing.Select(pair => (file, Column: pair.Key, Count: pair.Value))).ToList();
        return new Frame(
            new TextColumn(Text("File"), gaps.Select(gap => gap.file.File)),
            new TextColumn(Text("Column"), gaps.Select(gap => gap.Column)),
            new IntegerColumn(Text("RowCount"), gaps.Select(gap => (long?)gap.Count)),
            new TextColumn(Text("Share"), gaps.Select(gap => NpfAuditText.Percent(gap.Count, gap.file.Rows))))
            .ToTable(new TableOptions { Caption = Text("Gaps") });
    }

    // What takes more words stands in the table.
    private static string Said(NpfAuditRow row) => row.Found.Length > LongestSaid ? row.Check : $"{row.Check} — {row.Found}";

    private Finding Of(string code)
    {
        var rows = AuditRows.Where(row => row.Code == code).ToList();
        if (rows.Count == 0)
            return new Finding(Text(code + ".HeadlineNone"), Text(code + ".Absent"), IsResolved: false);
        var found = rows.FindAll(row => !row.IsClean);
        var said = found.Count == 0 ? rows : found;
        var sentences = said.Select(row => StudyTexts.Capital(row.Check) + ": " + row.Found + ".").ToList();
        if (found.Count > 0)
            sentences.Add(Text(code + ".Why"));
        return new Finding(Text(code + (found.Count > 0 ? ".HeadlineFound" : ".HeadlineNone")), string.Join(' ', sentences), found.Count > 0);
    }

    private static string Text(string name, params object[] values) => NpfAuditText.Get(name, values);
}
