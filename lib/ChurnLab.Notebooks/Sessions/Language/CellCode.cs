namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>The C# of a cell, at the offsets it has in the cell: other languages and <c>#!</c> lines are blanked out.</summary>
/// <param name="Text">As long as the cell.</param>
/// <param name="IsCSharp">Whether the position asked about lies in C#.</param>
/// <param name="HasMagics">Whether the cell has <c>#!</c> lines.</param>
internal readonly record struct CellCode(string Text, bool IsCSharp, bool HasMagics)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text.</param>
    /// <param name="position">Where the cursor stands.</param>
    public static CellCode At(string cell, int position)
    {
        if (!cell.Contains("#!", StringComparison.Ordinal))
            return new CellCode(cell, IsCSharp: true, HasMagics: false);
        var text = cell.ToCharArray();
        var (isCSharp, asked, found) = (true, true, false);
        for (var start = 0; start < cell.Length;)
        {
            var end = EndOfLine(cell, start);
            var isMagic = cell.AsSpan(start, end - start).StartsWith("#!", StringComparison.Ordinal);
            found |= isMagic;
            if (isMagic)
                isCSharp = CellDialect.TurnsToCSharp(cell[start..end]) ?? isCSharp;
            if (isMagic || !isCSharp)
                text.AsSpan(start, end - start).Fill(' ');
            if (position >= start)
                asked = isCSharp && !(isMagic && position <= end);
            start = end + (end + 1 < cell.Length && cell[end] == '\r' && cell[end + 1] == '\n' ? 2 : 1);
        }

        return new CellCode(new string(text), asked, found);
    }

    private static int EndOfLine(string text, int start) => text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
}
