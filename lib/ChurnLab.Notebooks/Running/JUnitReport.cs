using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ChurnLab.Notebooks.Running;

/// <summary>Writes runs as JUnit XML: a suite per notebook, a case per code cell.</summary>
public static class JUnitReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="runs">The runs.</param>
    public static string Write(IReadOnlyList<NotebookRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var cells = runs.SelectMany(run => run.Result.Cells).ToList();
        var suites = new XElement("testsuites", Counts(cells, runs.Sum(run => run.Result.Duration.TotalSeconds)), runs.Select(Suite));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
            suites.Save(writer);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text.Replace("\r\n", "\n") + "\n";
    }

    private static XElement Suite(NotebookRun run)
    {
        var name = Path.GetFileName(run.Path);
        return new XElement(
            "testsuite",
            new XAttribute("name", name),
            new XAttribute("file", run.Path),
            Counts(run.Result.Cells, run.Result.Duration.TotalSeconds),
            run.Result.Cells.Select(cell => Case(cell, Path.GetFileNameWithoutExtension(name))));
    }

    private static XElement Case(CellRun cell, string notebook)
    {
        var title = cell.Title.Length > 0 ? ": " + cell.Title : "";
        return new XElement(
            "testcase",
            new XAttribute("classname", notebook),
            new XAttribute("name", Clean($"cell {cell.Ordinal}{title}")),
            new XAttribute("time", Seconds(cell.Duration.TotalSeconds)),
            cell.Failure is { } failure
                ? new XElement(
                    "failure",
                    new XAttribute("type", Clean(failure.Name)),
                    new XAttribute("message", Clean(failure.Message)),
                    Clean(string.Join('\n', failure.Traceback)))
                : null,
            IsSkipped(cell)
                ? new XElement("skipped", new XAttribute("message", WhySkipped(cell)))
                : null);
    }

    private static XAttribute[] Counts(IReadOnlyList<CellRun> cells, double seconds) =>
    [
        new("tests", cells.Count),
        new("failures", cells.Count(cell => cell.Status == CellStatus.Failed)),
        new("errors", 0),
        new("skipped", cells.Count(IsSkipped)),
        new("time", Seconds(seconds)),
    ];

    private static string WhySkipped(CellRun cell) =>
        cell.Status == CellStatus.Skipped ? NotebookRunner.SkipTag : "the run ended before this cell";

    private static bool IsSkipped(CellRun cell) => cell.Status is CellStatus.Skipped or CellStatus.NotRun;

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML 1.0 has no place for most control characters and for half surrogates, which messages may hold.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }
}
