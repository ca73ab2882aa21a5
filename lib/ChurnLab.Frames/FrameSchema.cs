using ChurnLab.Frames.Schema;

namespace ChurnLab.Frames;

/// <summary>What a study expects of its table, declared once: columns, kinds and values; immutable.</summary>
/// <remarks>
/// <para>
/// <see cref="Csv.Read(string, FrameSchema, CsvOptions?)"/> reads files by it, <see cref="Check"/> checks frames made
/// otherwise; both give a frame with exactly the columns of the schema, in its order, under its names, of its kinds.
/// </para>
/// <para>
/// Every violation is one <see cref="FrameException"/>: all columns that are missing at once; else the first wrong
/// value, where it is, what was expected, and how many more are wrong.
/// </para>
/// </remarks>
public sealed record FrameSchema
{
    /// <summary>Makes a schema.</summary>
    /// <param name="columns">Columns in the order of the frame; at least one, with different names in all.</param>
    /// <exception cref="ArgumentException">
    /// There is none, two share a name, or the rules of one do not suit its kind.
    /// </exception>
    public FrameSchema(params IEnumerable<SchemaColumn> columns)
    {
        Columns = [.. columns.Select(column => column.Checked(nameof(columns)))];
        if (Columns.Count == 0)
            throw new ArgumentException("A schema must have at least one column.", nameof(columns));
        var owners = new Dictionary<string, SchemaColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in Columns)
        {
            foreach (var name in column.Sources.Append(column.Name).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!owners.TryAdd(name, column))
                    throw new ArgumentException($"Columns '{owners[name].Name}' and '{column.Name}' are both called '{name}'.", nameof(columns));
            }
        }
    }

    /// <summary>Columns in the order of the frame.</summary>
    public IReadOnlyList<SchemaColumn> Columns { get; }

    /// <summary>What happens with other columns: they are left out by default.</summary>
    public ExtraColumns ExtraColumns { get; init; } = ExtraColumns.Ignore;

    /// <summary>Least number of rows: 1 by default. Range: 0 or more.</summary>
    public int MinRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    /// <summary>The expectations of a column.</summary>
    /// <param name="name">Name of the column in the frame.</param>
    /// <exception cref="FrameException">There is no such column; the message names the nearest one.</exception>
    public SchemaColumn this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw FrameErrors.NoColumn(name, [.. Columns.Select(column => column.Name)]);

    /// <summary>Checks a frame and returns it as the schema has it.</summary>
    /// <remarks>
    /// Kinds are converted where no value is lost, as by <see cref="Frame.Number"/> and its like: whole numbers stored
    /// as numbers become whole numbers, 0 and 1 become false and true. Text is never parsed.
    /// </remarks>
    /// <param name="frame">The frame; columns in any order, under any of the names the schema knows.</param>
    /// <returns>A frame with exactly the columns of the schema, and others where it keeps them.</returns>
    /// <exception cref="FrameException">The frame is not what the schema expects; rows are counted from 0.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Check(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return SchemaFrame.Conform(this, frame);
    }

    /// <summary>Returns the dictionary of the columns, a row for each, with Russian headings, to be shown.</summary>
    /// <returns>Name, names in files, kind, values allowed, conditions, meaning: all text.</returns>
    public Frame Describe() => SchemaDictionary.Of(this);
}
