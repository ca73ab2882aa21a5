using System.Runtime.CompilerServices;

namespace ChurnLab.Notebooks.Formatting;

/// <summary>Limits that keep a shown value readable and its output small.</summary>
public sealed record FormattingOptions
{
    /// <summary>The limits used where none are given.</summary>
    public static FormattingOptions Default { get; } = new();

    /// <summary>Items, dictionary entries and table rows that are shown. Default 20; range: 0 or more.</summary>
    /// <remarks>A lazy sequence is asked for at most one item more, to know whether there are any.</remarks>
    public int MaxItems { get; init => field = Checked(value, int.MaxValue - 1); } = 20;

    /// <summary>Levels of nested objects and sequences that are opened. Default 6; range: 0 to 64.</summary>
    public int MaxDepth { get; init => field = Checked(value, 64); } = 6;

    /// <summary>Properties of an object and columns of a table that are shown. Default 30; range: 0 or more.</summary>
    public int MaxColumns { get; init => field = Checked(value, int.MaxValue); } = 30;

    /// <summary>Characters of a text that is shown by itself. Default 100,000; range: 0 or more.</summary>
    public int MaxTextLength { get; init => field = Checked(value, int.MaxValue); } = 100_000;

    /// <summary>Characters of a text inside a table, a list or an object. Default 500; range: 0 or more.</summary>
    public int MaxNestedTextLength { get; init => field = Checked(value, int.MaxValue); } = 500;

    /// <summary>Characters after which no more of a value is read. Default 300,000; range: 0 or more.</summary>
    /// <remarks>What a type's own formatter writes for the value itself is not cut: half a figure is none.</remarks>
    public int MaxLength { get; init => field = Checked(value, int.MaxValue); } = 300_000;

    /// <summary>Terminal columns of one cell of a text table. Default 40; range: 0 or more (0 acts as 1).</summary>
    public int MaxCellWidth { get; init => field = Checked(value, int.MaxValue); } = 40;

    /// <summary>Terminal columns of a line of a text table. Default 160; range: 0 or more.</summary>
    /// <remarks>Columns that do not fit are named under the table; the first two are always shown.</remarks>
    public int MaxLineWidth { get; init => field = Checked(value, int.MaxValue); } = 160;

    private static int Checked(int value, int max, [CallerMemberName] string name = "") =>
        value >= 0 && value <= max
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be between 0 and {max}.");
}
