using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Checks of the files: which there are, how they are written, what they name.</summary>
internal static class NpfFileAudit
{
    private const int Listed = 8;

    // Empty where no payment was made in the quarter.
    private const string MayBeMissing = "lst_pmnt_date_per_qrtr";

    public static IEnumerable<NpfAuditRow> Of(NpfData data)
    {
        yield return Present(data);
        yield return Notation(data);
        yield return Absent(data);
        yield return Missing(data);
        if (data.Operations is { } operations)
        {
            yield return NpfAuditText.Counted("Operations.NoAccount", operations.NoAccount, operations.Count);
            yield return NpfAuditText.Row(
                "Operations.Others",
                operations.OfOthers == 0,
                operations.OfOthers == 0 ? Text("NotFound") : Text("Operations.Others.Found", Integer(operations.Others), Integer(operations.OfOthers)));
            yield return NpfAuditText.Counted("Operations.OutOfTime", operations.OutOfTime, operations.Count);
        }

        if (data.Schemes is { } schemes)
        {
            yield return NpfAuditText.Counted("Schemes.Others", schemes.OfOthers, schemes.Rows);
            yield return NpfAuditText.Counted("Schemes.None", schemes.NoScheme, schemes.Rows);
            yield return NpfAuditText.Row(
                "Schemes.Twice",
                schemes.Repeated + schemes.Conflicting == 0,
                schemes.Repeated + schemes.Conflicting == 0
                    ? Text("NotFound")
                    : Text("Schemes.Twice.Found", NpfAuditText.Rows(schemes.Repeated + schemes.Conflicting), Integer(schemes.Conflicting)));
        }
    }

    private static NpfAuditRow Present(NpfData data)
    {
        var missing = new[] { NpfSchema.TestFile, NpfSchema.OperationsFile, NpfSchema.SchemesFile }
            .Where(name => !data.Files.Any(file => file.File.StartsWith(name + ".csv", StringComparison.Ordinal))).ToList();
        var found = string.Join(", ", data.Files.Select(file => Text("Files.One", file.File, Integer(file.Rows))));
        return NpfAuditText.Row(
            "Files",
            missing.Count == 0,
            missing.Count == 0 ? found : Text("Files.Missing", found, string.Join(", ", missing.Select(name => name + ".csv"))),
            missing.Contains(NpfSchema.OperationsFile) ? Text("Files.NoOperations") : Text("Files.Rest"));
    }

    private static NpfAuditRow Notation(NpfData data) => NpfAuditText.Row(
        "Notation",
        data.Files.All(file => file.Encoding == "UTF-8" && file.DecimalSign != ','),
        string.Join("; ", data.Files.Select(file => Text("Notation.One", file.File, file.Encoding, Separator(file.Separator), file.DecimalSign ?? '—'))));

    private static NpfAuditRow Absent(NpfData data)
    {
        var absent = data.Files.SelectMany(file => file.Absent.Select(column => $"{file.File}: {column}")).ToList();
        return NpfAuditText.Row("Columns", absent.Count == 0, absent.Count == 0 ? Text("Columns.All") : string.Join(", ", absent));
    }

    private static NpfAuditRow Missing(NpfData data)
    {
        var gaps = data.Files
            .SelectMany(file => file.Missing.Where(pair => pair.Key != MayBeMissing).Select(pair => (file, pair.Key, pair.Value)))
            .OrderByDescending(gap => (double)gap.Value / gap.file.Rows).ToList();
        var said = gaps.Take(Listed).Select(gap => Text("Missing.One", gap.file.File, gap.Key, NpfAuditText.Percent(gap.Value, gap.file.Rows)));
        var rest = gaps.Count > Listed ? Text("Missing.More", gaps.Count - Listed) : "";
        return NpfAuditText.Row("Missing", gaps.Count == 0, gaps.Count == 0 ? Text("NotFound") : string.Join("; ", said) + rest);
    }

    private static string Separator(char separator) => separator switch
    {
        ',' => Text("Comma"),
        ';' => Text("Semicolon"),
        '\t' => Text("Tab"),
        _ => Text("Bar"),
    };

    private static string Integer(long count) => RussianText.Integer(count);

    private static string Text(string name, params object[] values) => NpfAuditText.Get(name, values);
}
