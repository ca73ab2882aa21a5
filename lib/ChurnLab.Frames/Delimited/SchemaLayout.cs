using System.Globalization;
using ChurnLab.Frames.Schema;

namespace ChurnLab.Frames.Delimited;

/// <summary>The columns of a schema.</summary>
internal sealed class SchemaLayout(string file, CsvOptions options, FrameSchema schema) : ICsvLayout
{
    private SchemaNames _match = new([], []);

    public CsvColumn?[] NewColumns(string[] names, char separator)
    {
        _match = SchemaNames.Of(schema, file, names);
        var columns = new CsvColumn?[names.Length];
        foreach (var (rule, place) in schema.Columns.Zip(_match.Places).Where(pair => pair.Second >= 0))
            columns[place] = CsvColumn.Of(rule, options);
        foreach (var place in _match.Extra)
            columns[place] = PlainLayout.NewColumn(names[place], options, separator);
        return columns;
    }

    public Frame Build(CsvColumn?[] columns, int rowCount, CsvLocator locator)
    {
        RequireRows(rowCount);
        var frame = Part(columns, rowCount, locator, out var violation);
        return violation is null ? frame : throw Wrong(violation, locator);
    }

    /// <summary>Makes the frame of some of the rows.</summary>
    /// <param name="columns">The columns with these rows.</param>
    /// <param name="rowCount">Number of these rows.</param>
    /// <param name="locator">Says what the file calls a column.</param>
    /// <param name="violation">Receives what is wrong with the first wrong cell, rows counted within these; null where nothing is.</param>
    /// <exception cref="FrameException">Some numbers are written with a point and others with a comma.</exception>
    public Frame Part(CsvColumn?[] columns, int rowCount, CsvLocator locator, out SchemaViolation? violation)
    {
        var read = _match.Places.Select(place => place < 0 ? null : columns[place]).ToArray();
        RequireOneMark(read, locator);
        var built = Array.ConvertAll(read, column => column?.Build());
        violation = SchemaCheck.Find(schema, built, [.. read.Select(column => column?.WrongRows ?? [])]);
        return SchemaFrame.Framed(schema, built, [.. _match.Extra.Select(place => columns[place]!.Build())], rowCount);
    }

    /// <exception cref="FrameException">The file has fewer rows than the schema asks for.</exception>
    public void RequireRows(int rowCount)
    {
        if (rowCount < schema.MinRows)
            throw SchemaErrors.TooFewRows(file, rowCount, schema.MinRows);
    }

    /// <summary>The sentence about a wrong cell.</summary>
    public FrameException Wrong(SchemaViolation violation, CsvLocator locator)
    {
        var place = _match.Places[violation.Place];
        var (line, field) = locator.Find(violation.Row, place);
        var where = string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}, column {SchemaErrors.Quoted(locator.Name(place))}");
        var earlier = violation.Earlier is { } row
            ? string.Create(CultureInfo.InvariantCulture, $"line {locator.Find(row, place).Line}")
            : null;
        return SchemaErrors.WrongCell(where, field, schema.Columns[violation.Place], violation, earlier);
    }

    // A comma that separates thousands in a file with decimal points would be read as a decimal comma.
    private void RequireOneMark(CsvColumn?[] columns, CsvLocator locator)
    {
        var point = Array.FindIndex(columns, column => column is { Asked: ColumnKind.Number, Kind: CsvKind.Number });
        var comma = Array.FindIndex(columns, column => column is { Asked: ColumnKind.Number, Kind: CsvKind.CommaNumber });
        if (point >= 0 && comma >= 0)
            throw SchemaErrors.MixedMarks(file, locator.Name(_match.Places[point]), locator.Name(_match.Places[comma]));
    }
}
