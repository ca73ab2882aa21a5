using System.Globalization;

namespace ChurnLab.Frames.Schema;

/// <summary>The sentences of <see cref="FrameException"/> about tables that are not what their schema expects.</summary>
internal static class SchemaErrors
{
    private const int ListedNames = 30;

    public static FrameException MissingColumns(
        string table, IReadOnlyList<SchemaColumn> missing, IReadOnlyList<string> names, IReadOnlyList<string> unused)
    {
        var lacking = missing.Select(column => Lacking(column, unused));
        var noun = missing.Count == 1 ? "the column" : "the columns";
        return new FrameException($"{table} lacks {noun} {Listed([.. lacking], "and")}; {Columns(names)}.");
    }

    public static FrameException ExtraColumns(string table, IReadOnlyList<string> extra)
    {
        var noun = extra.Count == 1 ? "a column" : "columns";
        var quoted = extra.Take(ListedNames).Select(Quoted).ToList();
        return new FrameException($"{table} has {noun} that the schema does not name: {string.Join(", ", quoted)}{More(extra.Count)}; "
            + "take them out, or say by FrameSchema.ExtraColumns what happens with them.");
    }

    public static FrameException TwoColumns(string table, string name, string first, string second) =>
        new($"{table}: columns {Quoted(first)} and {Quoted(second)} can both be the schema's '{name}'; rename one of them.");

    public static FrameException TakenName(string table, string name) =>
        new($"{table}: a column that the schema does not name is called {Quoted(name)}, as one of its own is; rename it.");

    public static FrameException TooFewRows(string table, int found, int expected) =>
        new(Invariant($"{table} has {(found == 0 ? "no" : found)} {(found == 1 ? "row" : "rows")} of data, ")
            + Invariant($"expected at least {expected}."));

    public static FrameException MixedMarks(string table, string point, string comma) =>
        new($"{table}: column {Quoted(point)} has numbers with a decimal point and column {Quoted(comma)} with a comma; "
            + "write all in one way, or say by CsvOptions.DecimalComma which it is.");

    /// <summary>The sentence about a cell.</summary>
    /// <param name="where">Table, line or row, and column.</param>
    /// <param name="found">The value as it is written; null or empty where there is none.</param>
    /// <param name="column">What was expected.</param>
    /// <param name="violation">What is wrong.</param>
    /// <param name="earlier">Where the same value is; null where it may be repeated.</param>
    public static FrameException WrongCell(
        string where, string? found, SchemaColumn column, SchemaViolation violation, string? earlier)
    {
        var value = string.IsNullOrEmpty(found) ? "no value"
            : violation.IsMissing ? Quoted(found) + ", which stands for no value"
            : Quoted(found);
        var sentence = earlier is null
            ? $"{where}: found {value}, expected {SchemaExpectation.Of(column)}"
            : $"{where}: found {value} again, as in {earlier}, expected every value once";
        return new FrameException(sentence + MoreWrong(violation.Count - 1) + ".");
    }

    private static string Lacking(SchemaColumn column, IReadOnlyList<string> unused)
    {
        string[] names = [.. column.Sources.Prepend(column.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
        var others = names.Length == 1 ? "" : $" (or {Listed([.. names.Skip(1).Select(Quoted)], "or")})";
        var nearest = names.Select(name => NearestName.Of(name, unused)).FirstOrDefault(near => near is not null);
        return Quoted(column.Name) + others + (nearest is null ? "" : $" (did you mean '{Shortened(nearest)}'?)");
    }

    private static string Columns(IReadOnlyList<string> names) =>
        "its columns are " + string.Join(", ", names.Take(ListedNames).Select(Shortened)) + More(names.Count);

    private static string More(int count) => count > ListedNames ? Invariant($" and {count - ListedNames} more") : "";

    private static string MoreWrong(int count) => count switch
    {
        0 => "",
        1 => "; 1 more value of the table is wrong",
        _ => Invariant($"; {count} more values of the table are wrong"),
    };

    internal static string Listed(IReadOnlyList<string> items, string last) => items.Count == 1
        ? items[0]
        : string.Join(", ", items.Take(items.Count - 1)) + $" {last} " + items[^1];

    internal static string Quoted(string text) => "'" + Shortened(text) + "'";

    /// <summary>A text in one line, and short enough to be read, whatever stands in the file.</summary>
    internal static string Shortened(string text)
    {
        var shown = Tables.TextWidth.Printable(text);
        return shown.Length <= 40 ? shown : shown[..40] + "…";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
