using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Measures;

/// <summary>Measures by what a segment is about: the first entry counts whose themes a segment all has.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class MeasureCatalogue : IShown
{
    private const int LongestText = 300;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="themes">Themes segments are looked through for.</param>
    /// <param name="entries">Entries, the most specific first; the last one asks for no theme, so that every segment has a measure.</param>
    /// <exception cref="InsightException">The last entry asks for a theme, an entry names an unknown theme, or a measure stands under the
    /// other direction.</exception>
    public MeasureCatalogue(IReadOnlyList<SegmentTheme> themes, IReadOnlyList<CatalogueEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0 || entries[^1].Themes.Count > 0)
            throw new InsightException("The last entry of a catalogue of measures asks for no theme, so that every segment has a measure; this one does not.");
        foreach (var entry in entries)
        {
            if (entry.Themes.FirstOrDefault(key => themes.All(theme => theme.Key != key)) is { } unknown)
            {
                var known = string.Join(", ", themes.Select(theme => theme.Key));
                throw new InsightException($"An entry of the catalogue asks for the theme '{unknown}'; known are {known}.");
            }

            if (entry.WinBack.Direction != MeasureDirection.WinBack || entry.Retention.Direction != MeasureDirection.Retention)
            {
                throw new InsightException(
                    $"The measures '{entry.WinBack.Name}' and '{entry.Retention.Name}' stand in each other's place: winning back comes first.");
            }
        }

        (Themes, Entries) = (themes, entries);
    }

    /// <summary>Themes segments are looked through for.</summary>
    public IReadOnlyList<SegmentTheme> Themes { get; }

    /// <summary>Entries, the most specific first.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>The entry for a group of clients.</summary>
    /// <param name="members">The group.</param>
    /// <param name="clients">All clients.</param>
    /// <exception cref="LearningException">A feature of a theme is not there.</exception>
    public CatalogueEntry Choose(RowSet members, FeatureTable clients)
    {
        var keys = SegmentTheme.Of(members, clients, Themes).Select(theme => theme.Key).ToHashSet(StringComparer.Ordinal);
        return Entries.First(entry => entry.Themes.All(keys.Contains));
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private FrameTable Table()
    {
        var titles = Themes.ToDictionary(theme => theme.Key, theme => theme.Title, StringComparer.Ordinal);
        var rows = Entries.SelectMany(entry => new[] { (entry.Themes, Measure: entry.WinBack), (entry.Themes, Measure: entry.Retention) }).ToList();
        string Who(IReadOnlyList<string> themes) =>
            themes.Count == 0 ? StudyTexts.Get("Measure.Any") : string.Join(", ", themes.Select(key => titles[key]));
        return new Frame(
            new TextColumn(StudyTexts.Get("Measure.Themes"), rows.Select(row => Who(row.Themes))),
            new TextColumn(StudyTexts.Get("Measure.Direction"), rows.Select(row => StudyTexts.Get("Measure." + row.Measure.Direction))),
            new TextColumn(StudyTexts.Get("Measure.Text"), rows.Select(row => row.Measure.Text)),
            new TextColumn(StudyTexts.Get("Measure.Effect"), rows.Select(row => MeasureTexts.Of(row.Measure.Effect))),
            new NumberColumn(StudyTexts.Get("Measure.Cost"), rows.Select(row => (double?)row.Measure.CostPerContact)))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Measure.Caption"), MaxTextLength = LongestText, ShowSize = false });
    }
}
