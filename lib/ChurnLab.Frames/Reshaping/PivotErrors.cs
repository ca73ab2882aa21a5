using System.Globalization;

namespace ChurnLab.Frames.Reshaping;

/// <summary>The sentences of exceptions of pivots and melts.</summary>
internal static class PivotErrors
{
    public static ArgumentException ValuesOrAggregate(string parameter) =>
        new("A pivot is given either a column of values or an aggregation, and exactly one of them; set Values or Aggregate.", parameter);

    public static FrameException Repeated(Frame frame, PivotOptions options, int first, int second)
    {
        var cell = options.Index.Append(options.Columns).Select(name => Key(frame, name, first));
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"A cell of a pivot takes one row, but rows {first} and {second}, counting from 0, both have {string.Join(", ", cell)}; "
            + $"give an aggregation such as Aggregation.Sum(\"{options.Values}\")."));
    }

    public static FrameException TooLarge(int rows, int columns) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"The pivot would have {rows} rows and {columns} columns, more cells than fit; "
            + $"choose a column with fewer different values to become columns."));

    public static FrameException NoName(string column) =>
        new($"A value of column '{column}' is the empty text, which cannot name a column of a pivot; give a Prefix.");

    public static FrameException RepeatedName(string name, PivotOptions options) =>
        new($"The pivot would have two columns named '{name}'; "
            + (options.Index.Contains(name)
                ? $"one is an index column, the other a value of '{options.Columns}', so give a Prefix."
                : $"one is a value of '{options.Columns}', the other its missing values, so give another MissingName."));

    public static FrameException DifferentKinds(Column first, Column other) =>
        new($"Melted columns become one, but '{first.Name}' is {first.Kind} and '{other.Name}' is {other.Kind}; "
            + "name value columns of one kind, or convert them first.");

    public static FrameException TooLong(int rows, int columns) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Melting {columns} columns of {rows} rows would make more rows than a frame can have; name fewer value columns."));

    private static string Key(Frame frame, string name, int row) =>
        frame[name].IsMissing(row) ? $"no {name}" : $"{name} '{Cells.Plain(frame[name].ValueAt(row))}'";
}
