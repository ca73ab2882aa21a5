using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Files;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The checks and repairs of the four files, in the order they were made.</summary>
internal static class EshopAudit
{
    /// <summary>What separates the fields of a file, in words.</summary>
    public static string Separator(FileNotation notation) => Text(notation.Separator switch
    {
        ',' => "Comma",
        ';' => "Semicolon",
        '\t' => "Tab",
        _ => "Bar",
    });

    /// <summary>What separates fractions in a file, in words.</summary>
    public static string DecimalSign(FileNotation notation) => notation.DecimalSign switch
    {
        ',' => Text("Comma"),
        '.' => Text("Point"),
        _ => "—",
    };

    public static IReadOnlyList<EshopAuditRow> Of(EshopData data) =>
    [
        .. Notation(data),
        Same("Columns", data),
        Same("Values", data),
        Same("Ids", data),
        Same("Months", data),
        .. data.Files.Where(file => file.File != EshopSchema.ProfitFile).SelectMany(Spelling),
        Inactive(data),
        Outliers(data),
        Twins(data),
        .. data.IsLabelled ? [Order(data)] : Array.Empty<EshopAuditRow>(),
    ];

    public static FrameTable Table(IReadOnlyList<EshopAuditRow> rows) => new Frame(
        new TextColumn(Text("Check"), rows.Select(row => row.Check)),
        new TextColumn(Text("Expected"), rows.Select(row => row.Expected)),
        new TextColumn(Text("Found"), rows.Select(row => row.Found)),
        new TextColumn(Text("Done"), rows.Select(row => row.Done)))
        .ToTable(new TableOptions { Caption = Text("Title"), ShowSize = false });

    public static Finding Finding(IReadOnlyList<EshopAuditRow> rows)
    {
        var found = rows.Where(row => !row.IsClean).ToList();
        var checks = RussianText.Count(rows.Count, Text("One"), Text("Few"), Text("Many"));
        return found.Count == 0
            ? new Finding(Text("HeadlineNone"), Text("None", checks), IsResolved: false)
            : new Finding(
                Text("Headline", found.Count, rows.Count),
                Text("Some", checks, rows.Count - found.Count, string.Join("; ", found.Select(row => $"{row.Check} — {row.Found}"))),
                IsResolved: true);
    }

    private static IEnumerable<EshopAuditRow> Notation(EshopData data)
    {
        var unusual = data.Files.Where(file => !file.Notation.IsUsual).ToList();
        return unusual.Count == 0
            ? [Row("Notation", true, Text("Notation.AsExpected"), Text("Nothing"))]
            : unusual.Select(file => new EshopAuditRow(
                Text("Notation.Of", file.File), Text("Notation.Expected"), Written(file.Notation), Text("Notation.Done"), false));
    }

    private static string Written(FileNotation notation) => Text(
        "Notation.Written", notation.Encoding, Separator(notation), DecimalSign(notation), notation.LineEnd);

    // Where one of these fails, the files are not loaded.
    private static EshopAuditRow Same(string check, EshopData data) =>
        Row(check, true, Text(check + ".Found", EshopData.People(data.All.RowCount)), Text("Nothing"));

    private static IEnumerable<EshopAuditRow> Spelling(EshopFileNote file)
    {
        if (file.Repairs.Count == 0)
            yield return new EshopAuditRow(Text("Spelling.Of", file.File), Text("Spelling.Expected"), Text("Spelling.AsExpected"), Text("Nothing"), true);
        foreach (var repair in file.Repairs)
        {
            yield return new EshopAuditRow(
                Text("Spelling.Column", file.File, repair.Column),
                Text("Spelling.Meant", repair.Meant),
                Text("Spelling.Found", repair.Found, Rows(repair.Rows)),
                Text("Spelling.Done"),
                false);
        }
    }

    private static EshopAuditRow Inactive(EshopData data) => Row(
        "Inactive",
        data.Inactive == 0,
        data.Inactive == 0 ? Text("Inactive.AsExpected") : EshopData.People(data.Inactive),
        Text(data.Inactive == 0 ? "Nothing" : "Inactive.Done"));

    private static EshopAuditRow Outliers(EshopData data)
    {
        var found = data.Outliers.Candidates.Count;
        return Row(
            "Outliers",
            found == 0,
            found == 0 ? Text("Outliers.AsExpected") : EshopData.People(found),
            Text(found == 0 ? "Nothing" : "Outliers." + data.OutlierDecision));
    }

    private static EshopAuditRow Twins(EshopData data)
    {
        var groups = data.Twins.Groups;
        return Row(
            "Twins",
            groups == 0,
            groups == 0 ? Text("Twins.AsExpected") : data.Twins.Counted,
            Text(groups == 0 ? "Nothing" : "Twins.Done"));
    }

    private static EshopAuditRow Order(EshopData data)
    {
        var order = data.Order;
        return Row(
            "Order",
            !order.TellsOutcome,
            Text("Order.Found", RussianText.Number(order.Area, 3), order.Runs.Count, RussianText.Number(order.ExpectedRuns, 0)),
            Text(order.TellsOutcome ? "Order.Done" : "Nothing"));
    }

    private static EshopAuditRow Row(string check, bool isClean, string found, string done) =>
        new(Text(check), Text(check + ".Expected"), found, done, isClean);

    private static string Rows(int count) => RussianText.Count(count, Text("Row.One"), Text("Row.Few"), Text("Row.Many"));

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop.Audit." + name, values);
}
