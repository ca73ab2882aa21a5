namespace ChurnLab.Frames.Delimited;

/// <summary>How kinds are inferred.</summary>
internal static class CsvKinds
{
    /// <summary>The narrowest kind of one field.</summary>
    /// <param name="field">The field, UTF-8.</param>
    /// <param name="decimalComma">Whether numbers have a comma; null where both point and comma will do.</param>
    public static CsvKind Of(ReadOnlySpan<byte> field, bool? decimalComma) =>
        Fields.TryInteger(field, out _) ? CsvKind.Integer
        : decimalComma != true && Fields.TryNumber(field, (byte)'.', out _) ? CsvKind.Number
        : decimalComma != false && Fields.TryNumber(field, (byte)',', out _) ? CsvKind.CommaNumber
        : Fields.TryBoolean(field, out _) ? CsvKind.Boolean
        : Fields.TryDate(field, out _) ? CsvKind.Date
        : CsvKind.Text;

    /// <summary>The narrowest kind that covers two.</summary>
    public static CsvKind Join(CsvKind a, CsvKind b) => (a, b) switch
    {
        _ when a == b => a,
        (CsvKind.Unknown, _) => b,
        (_, CsvKind.Unknown) => a,
        (CsvKind.Integer, CsvKind.Number or CsvKind.CommaNumber) => b,
        (CsvKind.Number or CsvKind.CommaNumber, CsvKind.Integer) => a,
        _ => CsvKind.Text,
    };

    /// <summary>The kind to read a column with whose kind is given.</summary>
    public static CsvKind Asked(ColumnKind kind, bool? decimalComma) => kind switch
    {
        ColumnKind.Number => decimalComma == true ? CsvKind.AnyCommaNumber : CsvKind.AnyNumber,
        ColumnKind.Integer => CsvKind.Integer,
        ColumnKind.Boolean => CsvKind.Boolean,
        ColumnKind.Date => CsvKind.Date,
        _ => CsvKind.Text,
    };

    /// <summary>The kind to read a column of a schema with; unknown where the decimal mark has to be found out.</summary>
    public static CsvKind Lenient(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => CsvKind.Unknown,
        ColumnKind.Integer => CsvKind.LenientInteger,
        ColumnKind.Boolean => CsvKind.LenientBoolean,
        ColumnKind.Date => CsvKind.Date,
        _ => CsvKind.Text,
    };

    /// <summary>Makes an empty builder of a kind.</summary>
    public static ColumnBuilder NewBuilder(CsvKind kind, int capacity, bool stripApostrophe) => kind switch
    {
        CsvKind.Integer => new ValueBuilder<IntegerField, long>(capacity),
        CsvKind.Number => new ValueBuilder<NumberField, double>(capacity),
        CsvKind.CommaNumber => new ValueBuilder<CommaNumberField, double>(capacity),
        CsvKind.Boolean => new ValueBuilder<BooleanField, byte>(capacity),
        CsvKind.Date => new ValueBuilder<DateField, int>(capacity),
        CsvKind.AnyNumber => new ValueBuilder<AnyNumberField, double>(capacity),
        CsvKind.AnyCommaNumber => new ValueBuilder<AnyCommaNumberField, double>(capacity),
        CsvKind.LenientInteger => new ValueBuilder<LenientIntegerField, long>(capacity),
        CsvKind.LenientBoolean => new ValueBuilder<LenientBooleanField, byte>(capacity),
        _ => new TextBuilder(capacity, stripApostrophe),
    };
}
