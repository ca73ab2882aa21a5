using ChurnLab.Frames.Joining;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Reshaping;

/// <summary>Columns into rows.</summary>
internal static class Melting
{
    public static Frame Of(Frame frame, MeltOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ids = options.IdColumns.Select(name => frame[name]).ToArray();
        var values = (options.ValueColumns ?? frame.ColumnNames.Except(options.IdColumns)).Select(name => frame[name]).ToArray();
        if (values.Length == 0)
            throw new ArgumentException("Melting makes rows of at least one column, but none is left beside the ids.", nameof(options));
        if ((long)frame.RowCount * values.Length > Array.MaxLength)
            throw PivotErrors.TooLong(frame.RowCount, values.Length);

        var repeated = Repeated(frame.RowCount, values.Length);
        AmbientCancellation.ThrowIfRequested();
        var melted = new Frame([
            .. ids.Select(column => column.Take(repeated)),
            Variables(options.VariableName, values, frame.RowCount),
            ColumnAppending.Of(
                options.ValueName, values, (first, other) => PivotErrors.DifferentKinds(values[first], values[other]))]);
        return options.DropMissing ? melted.Where(!melted[options.ValueName].MissingMask()) : melted;
    }

    private static int[] Repeated(int rows, int times)
    {
        var repeated = new int[rows * times];
        for (var place = 0; place < repeated.Length; place++)
            repeated[place] = place % rows;
        return repeated;
    }

    private static TextColumn Variables(string name, Column[] values, int rows)
    {
        var codes = new int[values.Length * rows];
        for (var place = 0; place < values.Length; place++)
            codes.AsSpan(place * rows, rows).Fill(place);
        return TextColumn.OverOrdered(name, codes, Array.ConvertAll(values, column => column.Name));
    }
}
