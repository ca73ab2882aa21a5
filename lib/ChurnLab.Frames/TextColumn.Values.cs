namespace ChurnLab.Frames;

/// <content>Masks and new texts; functions are asked once per different text, not once per row.</content>
public sealed partial class TextColumn
{
    /// <summary>Where the text is a given one, letter for letter; missing where the text is.</summary>
    /// <param name="text">The text.</param>
    public BooleanColumn EqualTo(string text) => IsIn(text);

    /// <summary>Where the text is one of a list; missing where the text is. pandas <c>isin</c> gives false there.</summary>
    /// <param name="texts">The texts, letter for letter.</param>
    public BooleanColumn IsIn(params IEnumerable<string> texts)
    {
        var wanted = texts.ToHashSet(StringComparer.Ordinal);
        var answers = Array.ConvertAll(_levels, level => wanted.Contains(level) ? (byte)1 : (byte)0);
        var stored = new byte[Length];
        for (var row = 0; row < stored.Length; row++)
            stored[row] = Stored(row) is not MissingCode and var code ? answers[code] : BooleanColumn.MissingValue;
        return BooleanColumn.Over(Name, stored);
    }

    /// <summary>
    /// Returns the column with every text replaced by what a function makes of it; pandas <c>map</c>, an order is lost.
    /// </summary>
    /// <param name="replace">Gets a text that some row holds or held; null makes it missing. Missing stays
    /// missing.</param>
    public TextColumn Map(Func<string, string?> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        var replaced = new TextColumn(Name, Array.ConvertAll(_levels, level => replace(level)));
        var codeOf = replaced.AsSpan();
        var codes = new int[Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = Stored(row) is not MissingCode and var code ? codeOf[code] : MissingCode;
        return Over(Name, codes, replaced._levels);
    }
}
