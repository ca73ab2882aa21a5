namespace ChurnLab.Frames.Delimited;

/// <summary>One column while a file is read: its kind as far as it is known, and its values.</summary>
internal sealed class CsvColumn
{
    private readonly bool? _decimalComma;
    private CsvKind _kind;
    private ColumnBuilder? _builder;
    private int _leadingMissing;

    public CsvColumn(string name, ColumnKind? asked, bool? decimalComma)
    {
        Name = name;
        Asked = asked;
        _decimalComma = decimalComma;
        _kind = asked is { } kind ? CsvKinds.Asked(kind, decimalComma) : CsvKind.Unknown;
    }

    public string Name { get; }

    /// <summary>The kind the options ask for; null when it is inferred.</summary>
    public ColumnKind? Asked { get; }

    /// <summary>
    /// Whether the column takes no fields in this pass: it is complete, or its kind is too narrow and it will be read
    /// again.
    /// </summary>
    public bool IsComplete { get; private set; }

    /// <summary>Gets ready to read the file from its start.</summary>
    public void Start()
    {
        _leadingMissing = 0;
        _builder = _kind == CsvKind.Unknown ? null : CsvKinds.NewBuilder(_kind);
    }

    /// <summary>Adds a row without a value.</summary>
    public void AddMissing()
    {
        if (_builder is null)
            _leadingMissing++;
        else
            _builder.AddMissing(1);
    }

    /// <summary>Adds a value.</summary>
    /// <returns>False when the field is not of the kind asked for.</returns>
    public bool Add(ReadOnlySpan<byte> field)
    {
        if (_builder is not null && _builder.TryAdd(field))
            return true;
        if (Asked is not null)
            return false;
        if (_kind == CsvKind.Text)
            return true;

        var known = _kind;
        _kind = CsvKinds.Join(known, CsvKinds.Of(field, _decimalComma));
        if (known == CsvKind.Unknown)
        {
            _builder = CsvKinds.NewBuilder(_kind);
            _builder.AddMissing(_leadingMissing);
        }
        else
        {
            _builder = _builder?.Widened(_kind);
        }

        _builder?.TryAdd(field);
        return true;
    }

    /// <summary>Ends a pass over the whole file.</summary>
    public void Finish()
    {
        if (_kind == CsvKind.Unknown)
        {
            _kind = CsvKind.Text;
            _builder = CsvKinds.NewBuilder(_kind);
            _builder.AddMissing(_leadingMissing);
        }

        IsComplete = _builder is not null;
    }

    public Column Build() => _builder!.Build(Name);
}
