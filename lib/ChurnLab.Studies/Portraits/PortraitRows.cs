using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Portraits;

/// <summary>Makes traits of columns.</summary>
internal static class PortraitRows
{
    public static IEnumerable<PortraitRow> Of(Column column)
    {
        var title = StudyTexts.Factor(column.Name);
        return column switch
        {
            TextColumn texts => OfLevels(title, texts),
            BooleanColumn booleans => [new(title, IsShare: true, [.. booleans.Select(value => value is { } truth ? (truth ? 1 : 0) : double.NaN)])],
            _ => [new(title, IsShare: false, new Frame(column).Number(column.Name).AsSpan().ToArray())],
        };
    }

    // Of two levels one says all.
    private static IEnumerable<PortraitRow> OfLevels(string title, TextColumn texts)
    {
        var levels = texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return (levels.Count == 2 ? levels.Skip(1) : levels).Select(level => new PortraitRow(
            StudyTexts.Get("Portrait.Level", title, level),
            IsShare: true,
            [.. texts.Select(text => text is null ? double.NaN : text == level ? 1 : 0)]));
    }
}
