namespace ChurnLab.Frames.Delimited;

/// <summary>Collects fields of a kind whose values have a fixed size.</summary>
/// <typeparam name="TField">How fields are read.</typeparam>
/// <typeparam name="TStored">Type of a stored value.</typeparam>
/// <param name="capacity">Number of rows to make room for; more are taken.</param>
internal sealed class ValueBuilder<TField, TStored>(int capacity) : ColumnBuilder
    where TField : struct, IField<TStored>
    where TStored : unmanaged
{
    // Not cleared: what is never written is never made resident by the system.
    private TStored[] _stored = GC.AllocateUninitializedArray<TStored>(capacity);
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
        if (_count < _stored.Length)
            Array.Resize(ref _stored, _count);
        return TField.Build(name, _stored);
    }

    public override ColumnBuilder? Widened(CsvKind kind)
    {
        if (this is not ValueBuilder<IntegerField, long> integers)
            return null;
        return kind switch
        {
            CsvKind.Number => ValueBuilder<NumberField, double>.From(integers._stored, integers._count),
            CsvKind.CommaNumber => ValueBuilder<CommaNumberField, double>.From(integers._stored, integers._count),
            _ => null,
        };
    }

    private static ValueBuilder<TField, TStored>? From(long[] integers, int count)
    {
        var builder = new ValueBuilder<TField, TStored>(integers.Length) { _count = count };
        if (builder._stored is not double[] numbers)
            return null;
        for (var row = 0; row < count; row++)
            numbers[row] = integers[row] == IntegerColumn.MissingValue ? double.NaN : integers[row];
        return builder;
    }

    private void Reserve(int count)
    {
        if (_stored.Length - _count < count)
            Array.Resize(ref _stored, Math.Max(_count + count, (int)Math.Min(Math.Max(16, 2L * _stored.Length), Array.MaxLength)));
    }
}
