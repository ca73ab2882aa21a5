namespace ChurnLab.Frames.Tables;

/// <summary>A summary of columns as a frame of numbers and as the table people read.</summary>
internal static class SummaryTable
{
    private static readonly CellFormat Value = CellFormat.Significant;

    public static Frame Numbers(FrameSummary summary)
    {
        var columns = summary.Columns;
        return new Frame(
            new TextColumn("column", columns.Select(column => column.Name)),
            new TextColumn("kind", columns.Select(column => column.Kind.ToString())),
            Whole("count", column => column.Count),
            Whole("missing", column => column.Missing),
            Real("missing_share", column => column.MissingShare),
            Whole("distinct", column => column.Distinct),
            Real("mean", column => column.Numbers?.Mean),
            Real("sd", column => column.Numbers?.StandardDeviation),
            Real("min", column => column.Numbers?.Minimum),
            Real("q25", column => column.Numbers?.LowerQuartile),
            Real("median", column => column.Numbers?.Median),
            Real("q75", column => column.Numbers?.UpperQuartile),
            Real("max", column => column.Numbers?.Maximum),
            new TextColumn("top", columns.Select(column => column.Top is null ? null : Cells.Plain(column.Top))),
            Whole("top_count", column => column.TopCount));

        IntegerColumn Whole(string name, Func<ColumnSummary, long?> value) => new(name, columns.Select(value));
        NumberColumn Real(string name, Func<ColumnSummary, double?> value) => new(name, columns.Select(value));
    }

    public static FrameTable Shown(FrameSummary summary)
    {
        var columns = summary.Columns;
        var frame = new Frame(
            Texts("столбец", column => column.Name),
            Texts("содержит", column => KindName(column.Kind)),
            Texts("значений", column => RussianText.Integer(column.Count)),
            Texts("пропусков", column => RussianText.Integer(column.Missing)),
            Texts("доля пропусков", column => RussianText.Percent(column.MissingShare)),
            Texts("различных", column => RussianText.Integer(column.Distinct)),
            Texts("среднее", column => Written(column.Numbers?.Mean)),
            Texts("ст. откл.", column => Written(column.Numbers?.StandardDeviation)),
            Texts("мин.", column => column.Kind == ColumnKind.Text ? "" : Written(column.Smallest)),
            Texts("25 %", column => Written(column.Numbers?.LowerQuartile)),
            Texts("медиана", column => Written(column.Numbers?.Median)),
            Texts("75 %", column => Written(column.Numbers?.UpperQuartile)),
            Texts("макс.", column => column.Kind == ColumnKind.Text ? "" : Written(column.Largest)),
            Texts("чаще всего", column => Written(column.Top)),
            Texts("раз", column => RussianText.Integer(column.TopCount)));
        return frame.ToTable(new TableOptions
        {
            MaxRows = Math.Max(2, columns.Count),
            MaxTextLength = 30,
            Caption = RussianText.Count(summary.RowCount, "строка", "строки", "строк"),
            ShowSize = false,
            Columns = frame.ColumnNames.ToDictionary(
                name => name,
                name => new ColumnStyle { AlignRight = name is not ("столбец" or "содержит" or "чаще всего") }),
        });

        TextColumn Texts(string name, Func<ColumnSummary, string> text) => new(name, columns.Select(text));
    }

    // A measure that does not apply leaves its cell empty: the value is not missing, there is none.
    private static string Written(object? value) => value is null or double.NaN ? "" : Value.Write(value);

    private static string KindName(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "числа",
        ColumnKind.Integer => "целые\u00A0числа",
        ColumnKind.Boolean => "да/нет",
        ColumnKind.Date => "даты",
        _ => "текст",
    };
}
