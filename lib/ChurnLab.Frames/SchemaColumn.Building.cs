namespace ChurnLab.Frames;

/// <content>How a column is declared.</content>
public sealed partial record SchemaColumn
{
    /// <summary>A column of numbers; in a file with decimal point or comma, one of the two for all columns.</summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static SchemaColumn Number(string name) => new(name, ColumnKind.Number);

    /// <summary>
    /// A column of whole numbers; in a file also as <c>25.0</c> or <c>25.00</c>, as programs write them that keep them
    /// as numbers with a fraction.
    /// </summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static SchemaColumn Integer(string name) => new(name, ColumnKind.Integer);

    /// <summary>
    /// A column of true and false; in a file <c>true</c> and <c>false</c> in any letter case, <c>1</c> and <c>0</c>,
    /// <c>1.0</c> and <c>0.0</c>.
    /// </summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static SchemaColumn Boolean(string name) => new(name, ColumnKind.Boolean);

    /// <summary>A column of text, taken as it is written, leading zeros and all.</summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static SchemaColumn Text(string name) => new(name, ColumnKind.Text);

    /// <summary>A column of days, in a file as <c>2024-05-09</c>.</summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static SchemaColumn Date(string name) => new(name, ColumnKind.Date);

    /// <summary>Returns the column with other names a file may call it.</summary>
    /// <param name="names">The names, added to those there are; letter case does not matter.</param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public SchemaColumn From(params IEnumerable<string> names)
    {
        string[] added = [.. names];
        foreach (var name in added)
            ArgumentException.ThrowIfNullOrWhiteSpace(name, nameof(names));
        return this with { Sources = [.. Sources, .. added.Select(name => name.Trim())] };
    }

    /// <summary>Returns the column with the numbers it may hold.</summary>
    /// <param name="min">Least number, itself allowed.</param>
    /// <param name="max">Greatest number, itself allowed.</param>
    /// <exception cref="ArgumentException">The bounds are not in order, or the column holds no numbers.</exception>
    public SchemaColumn Between(double min, double max) => (this with { Min = min, Max = max }).Checked(nameof(min));

    /// <summary>Returns the column with the least number it may hold.</summary>
    /// <param name="min">Least number, itself allowed.</param>
    /// <exception cref="ArgumentException">The bounds are not in order, or the column holds no numbers.</exception>
    public SchemaColumn AtLeast(double min) => (this with { Min = min }).Checked(nameof(min));

    /// <summary>Returns the column with the greatest number it may hold.</summary>
    /// <param name="max">Greatest number, itself allowed.</param>
    /// <exception cref="ArgumentException">The bounds are not in order, or the column holds no numbers.</exception>
    public SchemaColumn AtMost(double max) => (this with { Max = max }).Checked(nameof(max));

    /// <summary>Returns the column with the texts it may hold.</summary>
    /// <param name="texts">The texts; letter case matters.</param>
    /// <exception cref="ArgumentException">There are none, or the column holds no text.</exception>
    public SchemaColumn OneOf(params IEnumerable<string> texts) =>
        (this with { AllowedTexts = NotEmpty(texts) }).Checked(nameof(texts));

    /// <summary>Returns the column with the whole numbers it may hold.</summary>
    /// <param name="integers">The whole numbers.</param>
    /// <exception cref="ArgumentException">There are none, or the column holds no whole numbers.</exception>
    public SchemaColumn OneOf(params IEnumerable<long> integers) =>
        (this with { AllowedIntegers = NotEmpty(integers) }).Checked(nameof(integers));

    /// <summary>Returns the column without missing values.</summary>
    public SchemaColumn NotMissing() => this with { AllowMissing = false };

    /// <summary>Returns the column as one that a file need not have.</summary>
    public SchemaColumn Optional() => this with { Required = false };

    /// <summary>Returns the column as one whose values all differ, such as the number of a client.</summary>
    public SchemaColumn WithoutRepeats() => this with { Unique = true };

    /// <summary>Returns the column with what it means.</summary>
    /// <param name="description">For the dictionary that <see cref="FrameSchema.Describe"/> gives.</param>
    public SchemaColumn Described(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return this with { Description = description };
    }

    /// <summary>Checks that the rules suit the kind, also where they were set by <c>with</c>.</summary>
    internal SchemaColumn Checked(string parameter) =>
        Problem() is { } problem ? throw new ArgumentException($"Column '{Name}' {problem}.", parameter) : this;

    private string? Problem() => this switch
    {
        { Kind: not (ColumnKind.Number or ColumnKind.Integer) } when (Min ?? Max) is not null =>
            $"is of kind {Kind}; only numbers have a least and a greatest",
        _ when Min is double.NaN || Max is double.NaN || Min > Max =>
            FormattableString.Invariant($"can hold nothing: no number lies between {Min} and {Max}"),
        { Kind: not ColumnKind.Text, AllowedTexts.Count: > 0 } => $"is of kind {Kind}; only text is one of some texts",
        { Kind: not ColumnKind.Integer, AllowedIntegers.Count: > 0 } =>
            $"is of kind {Kind}; only whole numbers are one of some whole numbers",
        _ => null,
    };

    private static T[] NotEmpty<T>(IEnumerable<T> values)
    {
        T[] some = [.. values];
        return some.Length > 0
            ? some
            : throw new ArgumentException("A list of allowed values must have at least one.", nameof(values));
    }
}
