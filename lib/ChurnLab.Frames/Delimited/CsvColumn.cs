namespace ChurnLab.Frames.Delimited;

/// <summary>One column while a file is read: its kind as far as it is known, and its values.</summary>
internal sealed class CsvColumn
{
    private readonly bool? _decimalComma;
    private readonly bool _stripApostrophe;
    private readonly bool _lenient;
    private CsvKind _kind;
    private ColumnBuilder? _builder;
    private List<int>? _wrongRows;
    private int _leadingMissing;
    private int _capacity;

    private CsvColumn(string name, ColumnKind? asked, CsvOptions options, bool lenient)
    {
        Name = name;
        Asked = asked;
        _decimalComma = options.DecimalComma;
        _stripApostrophe = options.StripApostrophe;
        _lenient = lenient;
        _kind = asked switch
        {
            null => CsvKind.Unknown,
            { } kind when lenient => CsvKinds.Lenient(kind),
            { } kind => CsvKinds.Asked(kind, _decimalComma),
        };
    }

    public string Name { get; }

    /// <summary>The kind the options ask for; null when it is inferred.</summary>
    public ColumnKind? Asked { get; }

    /// <summary>The kind of the fields read so far.</summary>
    public CsvKind Kind => _kind;

    /// <summary>Rows whose fields were not of the kind asked for and are missing instead, in order.</summary>
    public IReadOnlyList<int> WrongRows => _wrongRows ?? (IReadOnlyList<int>)[];

    /// <summary>
    /// Whether the column takes no fields in this pass: it is complete, or its kind is too narrow and it will be read
    /// again.
    /// </summary>
    public bool IsComplete { get; private set; }

    /// <summary>A column whose kind is inferred, or asked for by the options.</summary>
    public static CsvColumn Plain(string name, ColumnKind? asked, CsvOptions options) =>
        new(name, asked, options, lenient: false);

    /// <summary>A column of a schema, which takes whole numbers and truth values in every usual notation.</summary>
    public static CsvColumn Of(SchemaColumn rule, CsvOptions options) =>
        new(rule.Name, rule.Kind, options, lenient: true);

    /// <summary>Gets ready to read the file from its start.</summary>
    /// <param name="capacity">Number of rows to make room for.</param>
    public void Start(int capacity)
    {
        _capacity = capacity;
        _leadingMissing = 0;
        _wrongRows = null;
        _builder = _kind == CsvKind.Unknown ? null : NewBuilder();
    }

    /// <summary>Adds a row without a value.</summary>
    public void AddMissing()
    {
        if (_builder is null)
            _leadingMissing++;
        else
            _builder.AddMissing(1);
    }

    /// <summary>Adds a row whose field is not of the kind a schema asks for, which is told when all are known.</summary>
    /// <returns>False for a column of no schema.</returns>
    public bool TryAddWrong(int row)
    {
        if (!_lenient)
            return false;
        AddMissing();
        (_wrongRows ??= []).Add(row);
        return true;
    }

    /// <summary>Adds a value.</summary>
    /// <returns>False when the field is not of the kind asked for.</returns>
    public bool Add(ReadOnlySpan<byte> field)
    {
        if (_builder is not null && _builder.TryAdd(field))
            return true;
        if (Asked is not null && !(_lenient && Asked == ColumnKind.Number))
            return false;
        if (_kind == CsvKind.Text)
            return true;

        var known = _kind;
        var wider = CsvKinds.Join(known, CsvKinds.Of(field, _decimalComma));
        if (Asked is not null && wider is not (CsvKind.Integer or CsvKind.Number or CsvKind.CommaNumber))
            return false;
        _kind = wider;
        if (known == CsvKind.Unknown)
        {
            _builder = NewBuilder();
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
            // What decimal mark a column of numbers without a value has is not known: rows that follow may tell.
            if (Asked is null)
                _kind = CsvKind.Text;
            _builder = CsvKinds.NewBuilder(Asked is null ? CsvKind.Text : CsvKind.Number, _capacity, _stripApostrophe);
            _builder.AddMissing(_leadingMissing);
        }
        else if (_lenient && Asked == ColumnKind.Number && _kind == CsvKind.Integer)
            _builder = _builder?.Widened(CsvKind.Number);
        IsComplete = _builder is not null;
    }

    public Column Build() => _builder!.Build(Name);

    private ColumnBuilder NewBuilder() => CsvKinds.NewBuilder(_kind, _capacity, _stripApostrophe);
}
