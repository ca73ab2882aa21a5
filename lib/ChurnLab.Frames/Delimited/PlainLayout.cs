namespace ChurnLab.Frames.Delimited;

/// <summary>Every column of the file, of the kind that is asked for or fits.</summary>
internal sealed class PlainLayout(string file, CsvOptions options) : ICsvLayout
{
    public CsvColumn?[] NewColumns(string[] names, char separator)
    {
        foreach (var name in options.Kinds.Keys)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                throw CsvErrors.NoColumn(file, name, names);
        }

        return Array.ConvertAll(names, name => NewColumn(name, options, separator));
    }

    public Frame Build(CsvColumn?[] columns, int rowCount, CsvLocator locator) =>
        new(columns.OfType<CsvColumn>().Select(column => column.Build()));

    /// <summary>A column of no schema.</summary>
    public static CsvColumn NewColumn(string name, CsvOptions options, char separator) => CsvColumn.Plain(
        name,
        options.Kinds.TryGetValue(name, out var kind) ? kind : null,
        options with { DecimalComma = options.DecimalComma ?? (separator == ',' ? false : null) });
}
