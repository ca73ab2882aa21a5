namespace ChurnLab.Frames.Delimited;

/// <summary>Collects fields of a kind whose values have a fixed size.</summary>
/// <typeparam name="TField">How fields are read.</typeparam>
/// <typeparam name="TStored">Type of a stored value.</typeparam>
internal sealed class ValueBuilder<TField, TStored> : ColumnBuilder
    where TField : struct, IField<TStored>
    where TStored : unmanaged
{
    private TStored[] _stored = new TStored[1024];
    private int _count;

    public override bool TryAdd(ReadOnlySpan<byte> field)
    {
        if (!TField.TryRead(field, out var value))
            return false;
        Reserve(1);
        _stored[_count++] = value;
        return true;
    }

    public override void AddMissing(int count)
    {
        Reserve(count);
        _stored.AsSpan(_count, count).Fill(TField.Missing);
        _count += count;
    }

    public override Column Build(string name)
    {
        Array.Resize(ref _stored, _count);
        return TField.Build(name, _stored);
    }

    public override ColumnBuilder? Widened(CsvKind kind)
    {
        if (this is not ValueBuilder<IntegerField, long> integers)
            return null;
        return kind switch
        {
            CsvKind.Number => ValueBuilder<NumberField, double>.From(integers._stored.AsSpan(0, _count)),
            CsvKind.CommaNumber => ValueBuilder<CommaNumberField, double>.From(integers._stored.AsSpan(0, _count)),
            _ => null,
        };
    }

    private static ValueBuilder<TField, TStored>? From(ReadOnlySpan<long> integers)
    {
        var numbers = new double[integers.Length];
        for (var row = 0; row < numbers.Length; row++)
            numbers[row] = integers[row] == IntegerColumn.MissingValue ? double.NaN : integers[row];
        return numbers is TStored[] stored
            ? new ValueBuilder<TField, TStored> { _stored = stored, _count = stored.Length }
            : null;
    }

    private void Reserve(int count)
    {
        if (_stored.Length - _count < count)
            Array.Resize(ref _stored, Math.Max(_count + count, (int)Math.Min(2L * _stored.Length, Array.MaxLength)));
    }
}
