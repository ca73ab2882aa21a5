using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Which features see the future.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class LeakReport : IShown
{
    internal LeakReport(IReadOnlyList<LeakRow> rows, IReadOnlyList<Quarter> quarters) =>
        (Rows, Quarters) = (rows, quarters);

    /// <summary>Features in the order they were given.</summary>
    public IReadOnlyList<LeakRow> Rows { get; }

    /// <summary>Quarters after which the future was changed.</summary>
    public IReadOnlyList<Quarter> Quarters { get; }

    /// <summary>Whether values were compared and none changed.</summary>
    public bool IsClean => Compared > 0 && Rows.All(row => row.IsClean);

    private long Compared => Rows.Sum(row => row.Compared);

    /// <summary>Says whether any feature sees the future, and which.</summary>
    public Finding Finding()
    {
        if (Compared == 0)
            return new Finding(Text("HeadlineNothing"), Text("TextNothing"), IsResolved: false);
        var leaking = Rows.Where(row => !row.IsClean).Select(row => row.Feature).ToList();
        if (leaking.Count > 0)
        {
            var text = Text("Text", string.Join(", ", leaking), Rows.Count - leaking.Count);
            return new Finding(Text("Headline", leaking.Count), text, IsResolved: true);
        }

        var points = RussianText.Count(Quarters.Count, Text("Point.One"), Text("Point.Few"), Text("Point.Many"));
        var clean = Text("TextClean", points, RussianText.Integer(Compared), Rows.Count);
        return new Finding(Text("HeadlineClean"), clean, IsResolved: true);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    // Leaking features first: they are what the reader looks for.
    private FrameTable Table()
    {
        var rows = Rows.OrderBy(row => row.IsClean).ToList();
        return new Frame(
            new TextColumn(Text("Feature"), rows.Select(row => row.Feature)),
            new IntegerColumn(Text("Values"), rows.Select(row => (long?)row.Compared)),
            new IntegerColumn(Text("Cut"), rows.Select(row => (long?)row.Cut)),
            new IntegerColumn(Text("Altered"), rows.Select(row => (long?)row.Altered)),
            new IntegerColumn(Text("Macro"), rows.Select(row => (long?)row.Macro)),
            new TextColumn(Text("Example"), rows.Select(row => row.Example)),
            new TextColumn(Text("Verdict"), rows.Select(row => Text(row.IsClean ? "Clean" : "Leaks"))))
            .ToTable(new TableOptions { Caption = Text("Caption"), ShowSize = false, MaxRows = rows.Count + 1, MaxTextLength = 200 });
    }

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.Leak." + name, values);
}
