namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>Rows and columns, ready to be written.</summary>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Rows">One cell per column; null where a row has no such value.</param>
/// <param name="More">What was left out.</param>
internal sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<View?>> Rows, string? More)
{
    /// <summary>Makes a table whose first columns name the rows; columns of numbers are found by their cells.</summary>
    public static Table Of(
        IReadOnlyList<string> names, int headers, IReadOnlyList<IReadOnlyList<View?>> rows, string? more) =>
        new([.. names.Select((name, i) => new TableColumn(name, i < headers, IsNumeric(rows, i)))], rows, more);

    private static bool IsNumeric(IReadOnlyList<IReadOnlyList<View?>> rows, int column)
    {
        var numbers = 0;
        foreach (var row in rows)
        {
            if (row[column] is TextView { Role: TextRole.Number })
                numbers++;
            else if (row[column] is not (null or TextView { Role: TextRole.Null or TextRole.Note }))
                return false;
        }

        return numbers > 0;
    }
}
