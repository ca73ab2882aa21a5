using System.Data;
using System.Globalization;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <content>Values that are tables by nature.</content>
internal sealed partial class ViewBuilder
{
    /// <remarks>The last dimension runs to the right; the others, in order, name the row.</remarks>
    private TableView Grid(Array array, TypeShape shape, int depth, int limit)
    {
        var rank = array.Rank;
        var width = Math.Min(array.GetLength(rank - 1), options.MaxColumns);
        var height = array.GetLength(rank - 1) == 0 ? 0 : array.Length / array.GetLength(rank - 1);
        var columns = Enumerable.Range(0, width).Select(i => Text(i + array.GetLowerBound(rank - 1)));
        var rows = new List<IReadOnlyList<View?>>();
        var index = Enumerable.Range(0, rank).Select(array.GetLowerBound).ToArray();
        for (; rows.Count < Math.Min(height, options.MaxItems) && _remaining > 0; Advance(array, index))
        {
            List<View?> row = [Label(index)];
            for (var column = 0; column < width; column++)
            {
                index[^1] = array.GetLowerBound(rank - 1) + column;
                row.Add(Build(array.GetValue(index), depth + 1, limit));
            }

            rows.Add(row);
        }

        var more = Remainder(height - rows.Count, array.GetLength(rank - 1) - width);
        var extents = string.Join(", ", Enumerable.Range(0, rank).Select(i => Text(array.GetLength(i))));
        var name = $"{CSharpTypeName.Of(shape.Type.GetElementType()!)}[{extents}]";
        return new(name, Table.Of(["index", .. columns], 1, rows, more));
    }

    private static TextView Label(int[] index) =>
        new(string.Join(", ", index[..^1].Select(Text)), index.Length == 2 ? TextRole.Number : TextRole.Text);

    private static void Advance(Array array, int[] index)
    {
        for (var dimension = index.Length - 2; dimension >= 0; dimension--)
        {
            if (++index[dimension] <= array.GetUpperBound(dimension))
                return;
            index[dimension] = array.GetLowerBound(dimension);
        }
    }

    private TableView DataTableView(object value, int depth, int limit)
    {
        var data = value is DataView view ? view.ToTable() : (DataTable)value;
        var columns = data.Columns.Cast<DataColumn>().Take(options.MaxColumns).ToArray();
        var rows = new List<IReadOnlyList<View?>>();
        foreach (var row in data.Rows.Cast<DataRow>().Take(options.MaxItems).TakeWhile(_ => _remaining > 0))
        {
            var cells = columns.Select(column => Build(row[column], depth + 1, limit));
            rows.Add([new TextView(Text(rows.Count), TextRole.Number), .. cells]);
        }

        var more = Remainder(data.Rows.Count - rows.Count, data.Columns.Count - columns.Length);
        return new("DataTable", Table.Of(["index", .. columns.Select(column => column.ColumnName)], 1, rows, more));
    }

    private static string? Remainder(int rows, int columns)
    {
        var parts = new List<string>();
        if (rows > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} more"));
        if (columns > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{columns:N0} more column{(columns == 1 ? "" : "s")}"));
        return parts.Count > 0 ? $"… ({string.Join(", ", parts)})" : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
