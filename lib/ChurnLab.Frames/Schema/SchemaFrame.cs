using System.Globalization;

namespace ChurnLab.Frames.Schema;

/// <summary>Brings a frame to the form of a schema.</summary>
internal static class SchemaFrame
{
    private const string Table = "The frame";

    public static Frame Conform(FrameSchema schema, Frame frame)
    {
        var names = SchemaNames.Of(schema, Table, frame.ColumnNames);
        if (frame.RowCount < schema.MinRows)
            throw SchemaErrors.TooFewRows(Table, frame.RowCount, schema.MinRows);

        var columns = schema.Columns.Zip(names.Places, (column, place) =>
            place < 0 ? null : Converted(column, frame.Columns[place])).ToArray();
        if (SchemaCheck.Find(schema, columns, [.. columns.Select(_ => Array.Empty<int>())]) is { } violation)
            throw Wrong(schema, frame.Columns[names.Places[violation.Place]], violation);
        return Framed(schema, columns, [.. names.Extra.Select(place => frame.Columns[place])], frame.RowCount);
    }

    /// <summary>The frame of a schema's columns, those that are not there without any value, and of others.</summary>
    public static Frame Framed(
        FrameSchema schema, IReadOnlyList<Column?> columns, IReadOnlyList<Column> others, int rowCount) =>
        new([.. schema.Columns.Zip(columns, (rule, column) => column ?? Empty(rule, rowCount)), .. others]);

    private static Column Empty(SchemaColumn rule, int rowCount) => rule.Kind switch
    {
        ColumnKind.Number => new NumberColumn(rule.Name, Filled(double.NaN, rowCount)),
        ColumnKind.Integer => new IntegerColumn(rule.Name, Filled(IntegerColumn.MissingValue, rowCount)),
        ColumnKind.Boolean => BooleanColumn.Over(rule.Name, Filled(BooleanColumn.MissingValue, rowCount)),
        ColumnKind.Date => DateColumn.Over(rule.Name, Filled(DateColumn.MissingValue, rowCount)),
        _ => TextColumn.Over(rule.Name, Filled(TextColumn.MissingCode, rowCount), []),
    };

    private static T[] Filled<T>(T value, int count)
    {
        var values = new T[count];
        Array.Fill(values, value);
        return values;
    }

    private static Column Converted(SchemaColumn rule, Column found)
    {
        // A column without any value has the kind that its maker happened to give it.
        if (found.PresentCount == 0)
            return Empty(rule, found.Length);
        var alone = new Frame(found);
        Column converted = rule.Kind switch
        {
            ColumnKind.Number => alone.Number(found.Name),
            ColumnKind.Integer => alone.Integer(found.Name),
            ColumnKind.Boolean => alone.Boolean(found.Name),
            ColumnKind.Date => alone.Date(found.Name),
            _ => alone.Text(found.Name),
        };
        return converted.Name == rule.Name ? converted : converted.Rename(rule.Name);
    }

    private static FrameException Wrong(FrameSchema schema, Column found, SchemaViolation violation) =>
        SchemaErrors.WrongCell(
            $"{Row(violation.Row)} counting from 0, column '{found.Name}'",
            Cells.Plain(found.ValueAt(violation.Row)),
            schema.Columns[violation.Place],
            violation,
            violation.Earlier is { } earlier ? "row " + earlier.ToString(CultureInfo.InvariantCulture) : null);

    private static string Row(int row) => string.Create(CultureInfo.InvariantCulture, $"{Table}, row {row}");
}
