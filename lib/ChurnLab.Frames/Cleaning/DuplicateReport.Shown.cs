using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <content>Tables.</content>
public sealed partial class DuplicateReport
{
    /// <summary>The patterns as a table: keys, rows, how the target is distributed, columns that always agree.</summary>
    /// <param name="by">Columns whose gaps make the patterns, see <see cref="By"/>; all when none is named.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameTable ToTable(params IEnumerable<string> by)
    {
        var patterns = Chosen(by);
        var frame = new Frame(
            Texts("Duplicates.Missing", MissingText),
            new IntegerColumn(FrameTexts.Get("Duplicates.Keys"), patterns.Select(pattern => (long?)pattern.Keys)),
            new IntegerColumn(FrameTexts.Get("Duplicates.Rows"), patterns.Select(pattern => (long?)pattern.Rows)));
        if (_target is not null)
            frame = frame.With(Texts("Duplicates.Sums", SumsText));
        frame = frame.With(Texts("Duplicates.Agree", pattern => AgreementText(pattern, 1)))
            .With(Texts("Duplicates.Differ", pattern => AgreementText(pattern, 0)));
        return frame.ToTable(new TableOptions { Caption = Caption, ShowSize = false, MaxTextLength = 300 });

        TextColumn Texts(string name, Func<DuplicatePattern, string> text) =>
            new(FrameTexts.Get(name), patterns.Select(text));
    }

    /// <summary>How often each column agrees within a key, a row per column and a column per pattern.</summary>
    /// <param name="by">Columns whose gaps make the patterns, see <see cref="By"/>; all when none is named.</param>
    /// <returns>Numbers of keys that agree, as <c>19 из 23</c>.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    public FrameTable AgreementTable(params IEnumerable<string> by)
    {
        var patterns = Chosen(by);
        var names = new TextColumn(
            FrameTexts.Get("Duplicates.Column"), All.Agreement.Select(agreement => agreement.Column));
        var counts = patterns.Select(pattern => new TextColumn(
            MissingText(pattern),
            pattern.Agreement.Select(agreement => FrameTexts.Get(
                "Duplicates.Of", RussianText.Integer(agreement.AgreeingKeys), RussianText.Integer(agreement.Keys)))));
        return new Frame([names, .. counts]).ToTable(new TableOptions
        {
            Caption = FrameTexts.Get("Duplicates.AgreementCaption"),
            ShowSize = false,
            MaxRows = Math.Max(2, names.Length),
        });
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <inheritdoc/>
    public string ToText() => ToTable().ToText();

    /// <summary>The report as text, see <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    private string Caption => FrameTexts.Get(
        "Duplicates.Caption",
        string.Join(", ", Key),
        FrameTexts.Count("Count.Keys", Keys),
        FrameTexts.Count("Count.Rows", Rows));

    private IReadOnlyList<DuplicatePattern> Chosen(IEnumerable<string> by)
    {
        string[] columns = [.. by];
        return columns.Length == 0 ? Patterns : By(columns);
    }

    private static string MissingText(DuplicatePattern pattern) => pattern.MissingColumns.Count == 0
        ? FrameTexts.Get("Duplicates.NoneMissing")
        : FrameTexts.Get("Duplicates.SomeMissing", string.Join(", ", pattern.MissingColumns));

    private static string SumsText(DuplicatePattern pattern) => string.Join("; ", pattern.TargetSums.Select(
        sum => sum.Events is { } events
            ? FrameTexts.Get("Duplicates.Sum", events, FrameTexts.Count("Count.Keys", sum.Keys))
            : FrameTexts.Get("Duplicates.SumUnknown", FrameTexts.Count("Count.Keys", sum.Keys))));

    private static string AgreementText(DuplicatePattern pattern, double share) => string.Join(
        ", ",
        pattern.Agreement.Where(agreement => agreement.Share == share).Select(agreement => agreement.Column));
}
