namespace ChurnLab.Frames;

/// <summary>What a schema expects of one column; immutable.</summary>
/// <remarks>
/// Made by kind and narrowed down in a chain, such as
/// <c>SchemaColumn.Integer("age").From("Age").Between(0, 120).NotMissing()</c>.
/// </remarks>
public sealed partial record SchemaColumn
{
    private SchemaColumn(string name, ColumnKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Kind = kind;
    }

    /// <summary>Name of the column in the frame.</summary>
    public string Name { get; }

    /// <summary>Kind of the column in the frame.</summary>
    public ColumnKind Kind { get; }

    /// <summary>
    /// Other names the column may have in a file; none by default. Letter case, and spaces around a name, do not
    /// matter, here and for <see cref="Name"/>.
    /// </summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>
    /// Whether a file must have the column: true by default. Where it need not and does not, every value is missing.
    /// </summary>
    public bool Required { get; init; } = true;

    /// <summary>
    /// Whether values may be missing: true by default, since real files have gaps. Of a column that is not there at
    /// all, and need not be, nothing is asked.
    /// </summary>
    public bool AllowMissing { get; init; } = true;

    /// <summary>Least number; null, the default, for none. Numbers and whole numbers only.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest number; null, the default, for none. Numbers and whole numbers only.</summary>
    public double? Max { get; init; }

    /// <summary>The texts there may be, letter case matters; empty, the default, for any. Text only.</summary>
    public IReadOnlyList<string> AllowedTexts { get; init; } = [];

    /// <summary>The whole numbers there may be; empty, the default, for any. Whole numbers only.</summary>
    public IReadOnlyList<long> AllowedIntegers { get; init; } = [];

    /// <summary>Whether no value may occur twice: false by default. Missing values do not count.</summary>
    public bool Unique { get; init; }

    /// <summary>What the column means, for <see cref="FrameSchema.Describe"/>; empty by default.</summary>
    public string Description { get; init; } = "";

    internal bool Answers(string found)
    {
        var plain = found.Trim();
        return Name.Equals(plain, StringComparison.OrdinalIgnoreCase)
            || Sources.Any(source => source.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }
}
