using ChurnLab.Frames.Grouping;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Reshaping;

/// <summary>Rows into columns: which row fills which cell, then one copy per column.</summary>
internal static class Pivoting
{
    private const string AggregateName = "value";

    public static Frame Of(Frame frame, PivotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Index.Count == 0)
            throw new ArgumentException("A pivot has at least one index column, but none is named.", nameof(options));
        if (options.Aggregate is null == options.Values is null)
            throw PivotErrors.ValuesOrAggregate(nameof(options));
        return options.Aggregate is null
            ? OfCells(frame, frame[options.Values!], options)
            : OfAggregates(frame, options.Aggregate, options);
    }

    private static Frame OfAggregates(Frame frame, Aggregation aggregate, PivotOptions options)
    {
        var groups = frame.GroupBy([.. options.Index, options.Columns], options.IncludeMissing);
        var name = AggregateName;
        while (groups.Keys.Has(name))
            name += "_";
        var cells = groups.Aggregate(aggregate.As(name));
        return OfCells(cells, cells[name], options);
    }

    private static Frame OfCells(Frame frame, Column values, PivotOptions options)
    {
        AmbientCancellation.ThrowIfRequested();
        var index = options.Index.Select(name => frame[name]).ToArray();
        var rows = KeyCodes.Of(index, options.IncludeMissing);
        var columns = KeyCodes.Of(frame[options.Columns], options.IncludeMissing);
        (rows, columns) = (Beside(rows, columns), Beside(columns, rows));
        if ((long)rows.Count * columns.Count > Array.MaxLength)
            throw PivotErrors.TooLarge(rows.Count, columns.Count);
        AmbientCancellation.ThrowIfRequested();
        var filling = FillingRows(rows, columns, frame, options);
        var names = Names(frame[options.Columns].Take(columns.FirstRows), options);

        var made = new Column[columns.Count];
        for (var column = 0; column < made.Length; column++)
        {
            AmbientCancellation.ThrowIfRequested();
            made[column] = values.Gather(filling.AsMemory(column * rows.Count, rows.Count)).Rename(names[column]);
        }

        return new Frame([.. index.Select(column => column.Take(rows.FirstRows)), .. made]);
    }

    // A row that lacks one key is left out, and so is its other key where no other row has that.
    private static KeyCodes Beside(KeyCodes keys, KeyCodes others)
    {
        if (!others.Codes.AsSpan().Contains(KeyCodes.None))
            return keys;
        var codes = new int[keys.Codes.Length];
        var places = new int[keys.Count];
        Array.Fill(places, KeyCodes.None);
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = others.Codes[row] == KeyCodes.None ? KeyCodes.None : keys.Codes[row];
            if (codes[row] != KeyCodes.None)
                places[codes[row]] = 0;
        }

        var count = 0;
        foreach (ref var place in places.AsSpan())
            place = place == KeyCodes.None ? KeyCodes.None : count++;
        foreach (ref var code in codes.AsSpan())
            code = code == KeyCodes.None ? KeyCodes.None : places[code];
        return new KeyCodes(codes, count);
    }

    // Column by column, so that a column of the result is one piece of the array.
    private static int[] FillingRows(KeyCodes rows, KeyCodes columns, Frame frame, PivotOptions options)
    {
        var filling = new int[rows.Count * columns.Count];
        Array.Fill(filling, Column.NoRow);
        var rowCodes = rows.Codes;
        var columnCodes = columns.Codes;
        for (var row = 0; row < rowCodes.Length; row++)
        {
            if (rowCodes[row] == KeyCodes.None || columnCodes[row] == KeyCodes.None)
                continue;
            ref var cell = ref filling[(columnCodes[row] * rows.Count) + rowCodes[row]];
            if (cell != Column.NoRow)
                throw PivotErrors.Repeated(frame, options, cell, row);
            cell = row;
        }

        return filling;
    }

    private static string[] Names(Column keys, PivotOptions options)
    {
        var names = new string[keys.Length];
        var seen = options.Index.ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < names.Length; place++)
        {
            var key = keys.IsMissing(place) ? options.MissingName : Cells.Plain(keys.ValueAt(place));
            names[place] = options.Prefix + key;
            if (names[place].Length == 0)
                throw PivotErrors.NoName(options.Columns);
            if (!seen.Add(names[place]))
                throw PivotErrors.RepeatedName(names[place], options);
        }

        return names;
    }
}
