using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Eshop;

/// <summary>One of the four files, read and with its misspelt values repaired.</summary>
internal sealed class EshopFile
{
    private const int LongestShown = 40;

    private readonly string _text;

    private EshopFile(string path, FrameSchema schema)
    {
        Name = Path.GetFileName(path);
        AsRead = Csv.Read(path, new FrameSchema(schema.Columns.Select(column => column with { AllowedTexts = [] })));
        var notation = FileNotation.Of(File.ReadAllBytes(path), out _text);
        var repairs = new List<EshopRepair>();
        Frame = schema.Columns.Where(column => column.AllowedTexts.Count > 0)
            .Aggregate(AsRead, (frame, column) => Repaired(frame, column, notation.Separator, repairs));
        Note = new EshopFileNote
        {
            File = Name,
            Rows = Frame.RowCount,
            Clients = Frame[EshopColumns.Id].DistinctCount(),
            Notation = notation,
            Missing = Frame.Columns.Sum(column => column.MissingCount),
            Duplicates = Frame.IsDuplicated().TrueCount,
            Repairs = repairs,
        };
    }

    public string Name { get; }

    /// <summary>The rows with texts as they are written.</summary>
    public Frame AsRead { get; }

    /// <summary>The rows with texts that the schema allows.</summary>
    public Frame Frame { get; }

    public EshopFileNote Note { get; }

    public ReadOnlySpan<long> Ids => Frame.Integer(EshopColumns.Id).AsSpan();

    /// <exception cref="FrameException">The file is not what the schema expects, or a text is near none that it allows.</exception>
    public static EshopFile Read(string path, FrameSchema schema) => new(path, schema);

    private Frame Repaired(Frame frame, SchemaColumn column, char separator, List<EshopRepair> repairs)
    {
        var outcome = new TypoRule(column.Name) { Domain = column.AllowedTexts }.Apply(frame);
        var findings = ((TypoReport)outcome.Report!).Findings;
        var header = Header(column, separator);
        if (findings.FirstOrDefault(finding => !finding.IsRepaired) is { } unknown)
            throw Unknown(unknown, column, header);
        repairs.AddRange(findings.Select(finding => new EshopRepair(header, finding.Value, finding.Nearest[0], finding.Count)));
        return outcome.Frame;
    }

    private FrameException Unknown(TypoFinding found, SchemaColumn column, string header)
    {
        var row = AsRead.Text(column.Name).ToList().IndexOf(found.Value);
        var rows = found.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", as in {found.Count} rows");
        return new FrameException(
            string.Create(CultureInfo.InvariantCulture, $"{Name}, line {LineOf(row)}, column '{header}': found '{Shown(found.Value)}'{rows}, ")
            + $"expected {string.Join(" or ", column.AllowedTexts.Select(text => $"'{text}'"))}; correct it in the file.");
    }

    /// <summary>What the file calls a column.</summary>
    private string Header(SchemaColumn column, char separator) =>
        _text.AsSpan(0, Math.Max(0, _text.AsSpan().IndexOfAny('\r', '\n'))).ToString().Split(separator)
            .Select(name => name.Trim(' ', '"', '\''))
            .FirstOrDefault(name => column.Sources.Append(column.Name).Contains(name, StringComparer.OrdinalIgnoreCase), column.Name);

    /// <summary>The line a row starts in, from 1; lines without any character hold no row, and a text in quotes may go over several.</summary>
    private int LineOf(int row)
    {
        var lines = _text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var (line, rows, isOpen) = (0, -1, false);
        // A quote that is never closed must not lead past the end.
        while (line < lines.Length - 1 && (isOpen || lines[line].Length == 0 || rows++ < row))
        {
            isOpen ^= lines[line].Count(letter => letter == '"') % 2 == 1;
            line++;
        }

        return line + 1;
    }

    // One line, and short enough to be read, whatever stands in the file.
    private static string Shown(string text)
    {
        var line = string.Concat(text.Take(LongestShown).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > LongestShown ? line + '…' : line;
    }
}
