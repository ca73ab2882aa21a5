using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <content>What is told of the files and of their cleaning.</content>
public sealed partial class EshopData
{
    /// <summary>Shows how each of the four files is written, and what was found in it.</summary>
    public FrameTable FilesTable() => new Frame(
        new TextColumn(Text("Files.File"), Files.Select(file => file.File)),
        new IntegerColumn(Text("Files.Rows"), Files.Select(file => (long?)file.Rows)),
        new IntegerColumn(Text("Files.Clients"), Files.Select(file => (long?)file.Clients)),
        new TextColumn(Text("Files.Separator"), Files.Select(file => EshopAudit.Separator(file.Notation))),
        new TextColumn(Text("Files.Decimal"), Files.Select(file => EshopAudit.DecimalSign(file.Notation))),
        new TextColumn(Text("Files.Encoding"), Files.Select(file => file.Notation.Encoding)),
        new TextColumn(Text("Files.LineEnd"), Files.Select(file => file.Notation.LineEnd)),
        new IntegerColumn(Text("Files.Missing"), Files.Select(file => (long?)file.Missing)),
        new IntegerColumn(Text("Files.Duplicates"), Files.Select(file => (long?)file.Duplicates)),
        new IntegerColumn(Text("Files.Repaired"), Files.Select(file => (long?)file.Repaired)))
        .ToTable(new TableOptions { Caption = Text("Files.Title"), ShowSize = false });

    /// <summary>Shows main counts of the files and of the cleaned clients, to compare with what is known of them.</summary>
    public FrameTable Facts()
    {
        (string Name, Func<Frame, string> Value)[] facts =
        [
            ("Clients", frame => RussianText.Integer(frame.RowCount)),
            .. IsLabelled ? new (string, Func<Frame, string>)[] { ("Declined", frame => RussianText.Integer(Declined(frame))), ("Share", Share) } : [],
            ("Premium", frame => RussianText.Integer(frame.Text(EshopColumns.Service).EqualTo("премиум").TrueCount)),
            ("Consent", frame => RussianText.Integer(frame.Text(EshopColumns.Consent).EqualTo("да").TrueCount)),
            ("Categories", frame => RussianText.Integer(frame[EshopColumns.Category].DistinctCount())),
            ("Inactive", frame => RussianText.Integer(frame.Where(row => Array.Exists(Months, month => row.Number(month) == 0)).RowCount)),
            ("Revenue", frame => RussianText.Number(Values(frame, EshopColumns.Revenue).DefaultIfEmpty(double.NaN).Average(), 0)),
            ("Largest", frame => RussianText.Number(Values(frame, EshopColumns.Revenue).DefaultIfEmpty(double.NaN).Max(), 0)),
            ("Profit", frame => RussianText.Number(Values(frame, EshopColumns.Profit).Sum(), 0)),
        ];
        var (before, after) = (Text("Facts.Before"), Text("Facts.After"));
        return new Frame(
            new TextColumn(Text("Facts.Name"), facts.Select(fact => Text("Facts." + fact.Name))),
            new TextColumn(before, facts.Select(fact => fact.Value(All))),
            new TextColumn(after, facts.Select(fact => fact.Value(Clients))))
            .ToTable(new TableOptions
            {
                Caption = Text("Facts.Title"),
                ShowSize = false,
                Columns = new Dictionary<string, ColumnStyle>(StringComparer.Ordinal)
                {
                    [before] = new() { AlignRight = true },
                    [after] = new() { AlignRight = true },
                },
            });
    }

    /// <summary>Says how many clients the files hold, and of how many activity has declined.</summary>
    public Finding FactsFinding()
    {
        var clients = People(All.RowCount);
        return IsLabelled
            ? new Finding(
                Text("Facts.Headline", clients),
                Text("Facts.Text", clients, RussianText.Integer(Declined(All)), Share(All), Share(Clients)),
                Declined(All) > 0)
            : new Finding(Text("Facts.Headline", clients), Text("Facts.Unlabelled", clients), IsResolved: false);
    }

    /// <summary>Shows every check and repair, a row each: what was checked, expected, found, and done.</summary>
    public FrameTable Audit() => EshopAudit.Table(EshopAudit.Of(this));

    /// <summary>Says how many checks found nothing, and names those that did.</summary>
    public Finding AuditFinding() => EshopAudit.Finding(EshopAudit.Of(this));

    /// <summary>Says how many clients cleaning took away and why, and what it did to the share of declined.</summary>
    public Finding CleaningFinding()
    {
        var dropped = All.RowCount - Clients.RowCount;
        var steps = Cleaning.Steps.Where(step => step.RowsDropped > 0)
            .Select(step => Text("Cleaning.Step", step.Title, RussianText.Integer(step.RowsDropped)));
        // Misspelt values of the two wide columns are changed in a step too; those of the months before the files are joined.
        var changed = Files.Sum(file => file.Repaired) + Cleaning.Steps.Where(step => step.Report is null).Sum(step => step.CellsChanged);
        string[] parts =
        [
            Text("Cleaning.Text", People(All.RowCount), RussianText.Integer(Clients.RowCount)),
            .. dropped > 0 ? [Text("Cleaning.Dropped", string.Join("; ", steps))] : Array.Empty<string>(),
            Text("Cleaning.Changed", RussianText.Integer(changed)),
            .. IsLabelled ? [Text("Cleaning.Share", Share(All), Share(Clients))] : Array.Empty<string>(),
        ];
        return new Finding(Text("Cleaning.Headline", People(dropped)), string.Join(' ', parts), dropped + changed > 0);
    }

    internal static string People(int count) => RussianText.Count(count, Text("Client.One"), Text("Client.Few"), Text("Client.Many"));

    private static IEnumerable<double> Values(Frame frame, string column) => frame.Number(column).OfType<double>();

    private static int Declined(Frame frame) => frame.Boolean(EshopColumns.Declined).TrueCount;

    private static string Share(Frame frame) => frame.RowCount == 0 ? "—" : RussianText.Percent((double)Declined(frame) / frame.RowCount);

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop." + name, values);
}
