namespace ChurnLab.Frames;

/// <content>An order of the texts that is not that of their letters, such as low, medium, high.</content>
public sealed partial class TextColumn
{
    /// <summary>Whether the texts have an order of their own; pandas <c>Categorical.ordered</c>.</summary>
    public bool IsOrdered { get; }

    /// <summary>
    /// Returns the column with an order of its texts; pandas <c>Categorical(values, categories, ordered=True)</c>.
    /// </summary>
    /// <remarks>
    /// Grouping, equal counts of <see cref="Column.ValueCounts"/>, columns of a pivot and ranks go by this order.
    /// Taking rows and renaming keep it. Levels that no row holds stay in <see cref="Levels"/> and make no group
    /// (pandas <c>observed=True</c>). <see cref="Column.ContentEquals"/> compares values, not their order. Where pandas
    /// makes a value outside the list missing without a word, this is an error.
    /// </remarks>
    /// <param name="levels">Every text of the column, smallest first; texts that no row holds are allowed.</param>
    /// <exception cref="FrameException">A row holds a text outside the list; the message names it and the
    /// row.</exception>
    /// <exception cref="ArgumentException">A text is in the list twice, or is null.</exception>
    public TextColumn WithOrder(params IEnumerable<string> levels)
    {
        string[] ordered = [.. levels];
        var places = new Dictionary<string, int>(ordered.Length, StringComparer.Ordinal);
        foreach (var level in ordered)
        {
            if (level is null || !places.TryAdd(level, places.Count))
                throw ColumnErrors.RepeatedLevel(level, nameof(levels));
        }

        var codeOf = Array.ConvertAll(_levels, level => places.GetValueOrDefault(level, MissingCode));
        var codes = new int[Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = Stored(row);
            codes[row] = code == MissingCode ? MissingCode : codeOf[code];
            if (code != MissingCode && codes[row] == MissingCode)
                throw ColumnErrors.OutsideOrder(this, row, ordered);
        }

        return OverOrdered(Name, codes, ordered);
    }

    /// <summary>Makes an ordered column over arrays that nobody else will change; levels differ and ascend.</summary>
    internal static TextColumn OverOrdered(string name, int[] codes, string[] levels) =>
        new(name, codes, levels, [.. Enumerable.Range(0, levels.Length)], isOrdered: true);

    /// <summary>The column with other codes of the same levels, in an array that nobody else will change.</summary>
    internal TextColumn WithCodes(int[] codes) => (TextColumn)With(Name, codes);
}
