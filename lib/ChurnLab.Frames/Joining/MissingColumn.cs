namespace ChurnLab.Frames.Joining;

/// <summary>Columns without any value.</summary>
internal static class MissingColumn
{
    public static Column Of(string name, ColumnKind kind, int rows) => kind switch
    {
        ColumnKind.Number => NumberColumn.Over(name, Filled(rows, double.NaN)),
        ColumnKind.Integer => IntegerColumn.Over(name, Filled(rows, IntegerColumn.MissingValue)),
        ColumnKind.Boolean => BooleanColumn.Over(name, Filled(rows, BooleanColumn.MissingValue)),
        ColumnKind.Date => DateColumn.Over(name, Filled(rows, DateColumn.MissingValue)),
        _ => TextColumn.Over(name, Filled(rows, TextColumn.MissingCode), []),
    };

    private static T[] Filled<T>(int rows, T value)
    {
        var values = new T[rows];
        Array.Fill(values, value);
        return values;
    }
}
