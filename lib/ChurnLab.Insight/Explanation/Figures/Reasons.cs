using System.Collections;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <summary>Reasons for the predictions of rows: their strongest Shapley values in words.</summary>
/// <remarks>Values that are negligible, or smaller than twice their standard error, are not told.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Reasons : IReadOnlyList<RowReasons>, IShown
{
    private readonly RowReasons[] _rows;
    private readonly OutputScale _scale;

    private Reasons(RowReasons[] rows, OutputScale scale) => (_rows, _scale) = (rows, scale);

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <summary>Reasons of a row.</summary>
    /// <param name="index">Row, from 0, among those explained.</param>
    public RowReasons this[int index] => _rows[index];

    /// <summary>Puts the strongest values of each row into words.</summary>
    /// <param name="values">Shapley values of the rows.</param>
    /// <param name="words">What features and values are called; null: their own names.</param>
    /// <param name="options">How many reasons and how strong; null: the defaults.</param>
    /// <exception cref="InsightException">An option is outside its range.</exception>
    public static Reasons Of(ShapleyValues values, Vocabulary? words = null, ReasonOptions? options = null)
    {
        options ??= new();
        options.Check();
        var teller = new ReasonTeller(values, words ?? Vocabulary.Empty, options);
        return new([.. Enumerable.Range(0, values.Count).Select(teller.Tell)], teller.Scale);
    }

    /// <summary>The reasons as a frame: a row per row explained, with its output and its reasons for and against.</summary>
    public Frame ToFrame() => new(
        new IntegerColumn(InsightTexts.Get("Reasons.Row"), _rows.Select(row => (long?)row.Row)),
        new TextColumn(InsightTexts.Get("Reasons.Prediction"), _rows.Select(row => _scale.Level(row.Prediction))),
        new TextColumn(InsightTexts.Get("Reasons.ForTitle"), _rows.Select(row => string.Join(", ", row.For))),
        new TextColumn(InsightTexts.Get("Reasons.AgainstTitle"), _rows.Select(row => string.Join(", ", row.Against))));

    /// <inheritdoc/>
    public IEnumerator<RowReasons> GetEnumerator() => ((IEnumerable<RowReasons>)_rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table() => ToFrame().ToTable(new TableOptions { ShowSize = false, MaxTextLength = 400 });
}
