using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Clients who agree in every feature, and differ in number and profit alone; they are told, not dropped.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class EshopTwins : IShown
{
    private readonly bool _isLabelled;

    internal EshopTwins(Frame clients)
    {
        _isLabelled = clients.Has(EshopColumns.Declined);
        Report = DuplicateReport.Of(clients, EshopFeatures.Names, _isLabelled ? EshopColumns.Declined : null);
    }

    /// <summary>Everything about the clients who agree.</summary>
    public DuplicateReport Report { get; }

    /// <summary>Number of groups of clients who agree, mostly pairs.</summary>
    public int Groups => Report.Keys;

    /// <summary>Number of groups in which all have the same outcome; null where outcomes are not known.</summary>
    public int? Agreeing => _isLabelled ? Report.All.AgreeingKeys(EshopColumns.Declined) : null;

    internal string Counted => RussianText.Count(Groups, Text("One"), Text("Few"), Text("Many"));

    /// <summary>Says how many clients agree, and whether their outcomes do.</summary>
    public Finding Finding()
    {
        if (Groups == 0)
            return new Finding(Text("HeadlineNone"), Text("None"), IsResolved: false);
        var outcomes = Agreeing switch
        {
            null => "",
            { } agreeing when agreeing == Groups => Text("AllAgree"),
            0 => Text("NoneAgrees"),
            { } agreeing => Text("SomeAgree", RussianText.Integer(agreeing), RussianText.Integer(Groups)),
        };
        return new Finding(
            Text("Headline", Counted),
            string.Join(' ', new[] { Text("Size", Counted, RussianText.Integer(Report.Rows)), outcomes, Text("Kept") }.Where(part => part.Length > 0)),
            IsResolved: true);
    }

    /// <summary>The groups: numbers of the clients, their outcomes and their profit.</summary>
    public FrameTable ToTable()
    {
        var groups = Enumerable.Range(0, Groups).Select(Report.RowsOf).ToList();
        List<Column> columns =
        [
            new TextColumn(Text("Clients"), groups.Select(group => Joined(group.Integer(EshopColumns.Id), id => id.ToString(CultureInfo.InvariantCulture)))),
            new TextColumn(Text("Profit"), groups.Select(group => Joined(group.Number(EshopColumns.Profit), profit => RussianText.Number(profit, 2)))),
        ];
        if (_isLabelled)
            columns.Insert(1, new TextColumn(Text("Outcome"), groups.Select(group => Joined(group.Boolean(EshopColumns.Declined), Outcome))));
        return new Frame(columns).ToTable(new TableOptions { Caption = Text("Title"), ShowSize = false });
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static string Outcome(bool declined) => StudyTexts.Get(declined ? "Eshop.Outcome.Declined" : "Eshop.Outcome.Stable");

    private static string Joined<T>(IEnumerable<T?> values, Func<T, string> write)
        where T : struct => string.Join(" / ", values.Select(value => value is { } known ? write(known) : "—"));

    private static string Text(string name, params object[] values) => StudyTexts.Get("Eshop.Twins." + name, values);
}
