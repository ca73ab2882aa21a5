using System.Globalization;

namespace ChurnLab.Frames.Schema;

/// <summary>What a column may hold, in words.</summary>
internal static class SchemaExpectation
{
    private const int ListedValues = 12;

    /// <summary>What a cell of the column must be, such as "a whole number from 0 to 120".</summary>
    public static string Of(SchemaColumn column)
    {
        var values = Values(column);
        return values.Length > 0 ? values : Kind(column.Kind) + Bounds(column);
    }

    public static string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a number",
        ColumnKind.Integer => "a whole number",
        ColumnKind.Boolean => "true or false, as 1 or 0",
        ColumnKind.Date => "a day such as 2024-05-09",
        _ => "a text",
    };

    private static string Values(SchemaColumn column)
    {
        string[] values =
        [
            .. column.AllowedTexts.Select(SchemaErrors.Quoted),
            .. column.AllowedIntegers.Select(value => value.ToString(CultureInfo.InvariantCulture)),
        ];
        return values.Length switch
        {
            0 => "",
            <= ListedValues => SchemaErrors.Listed(values, "or"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"one of {values.Length} values that start with {string.Join(", ", values.Take(ListedValues))}"),
        };
    }

    private static string Bounds(SchemaColumn column) => (column.Min, column.Max) switch
    {
        ({ } min, { } max) => FormattableString.Invariant($" from {min} to {max}"),
        ({ } min, null) => FormattableString.Invariant($", {min} or more"),
        (null, { } max) => FormattableString.Invariant($", {max} or less"),
        _ => "",
    };
}
