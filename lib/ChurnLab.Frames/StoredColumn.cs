using ChurnLab.Frames.Parallelism;

namespace ChurnLab.Frames;

/// <summary>A column over one array of stored values: what all kinds have in common.</summary>
/// <typeparam name="TStored">Type of a stored value.</typeparam>
public abstract class StoredColumn<TStored> : Column
    where TStored : unmanaged
{
    private const int KeyBlock = 256;

    private readonly TStored[] _stored;

    private protected StoredColumn(string name, TStored[] stored)
        : base(name) => _stored = stored;

    /// <inheritdoc/>
    public sealed override int Length => _stored.Length;

    /// <summary>Stored values, one per row, without a copy; a missing one holds the value its kind reserves.</summary>
    public ReadOnlySpan<TStored> AsSpan() => _stored;

    /// <inheritdoc/>
    public sealed override bool IsMissing(int row) => IsMissingValue(_stored[row]);

    /// <inheritdoc/>
    public sealed override Column Rename(string name) => With(name, _stored);

    /// <inheritdoc/>
    public sealed override Column Take(ReadOnlySpan<int> rows)
    {
        var taken = new TStored[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = _stored[rows[i]];
        return With(Name, taken);
    }

    /// <inheritdoc/>
    public sealed override Column Slice(int start, int count) => With(Name, _stored.AsSpan(start, count).ToArray());

    /// <inheritdoc/>
    public sealed override bool ContentEquals(Column? other)
    {
        if (other is not StoredColumn<TStored> same || same.Kind != Kind || same.Name != Name || same.Length != Length)
            return false;
        for (var row = 0; row < Length; row++)
        {
            if (!SameValue(row, same))
                return false;
        }

        return true;
    }

    internal sealed override void WriteKeys(int start, Span<long> keys) =>
        ToKeys(_stored.AsSpan(start, keys.Length), keys);

    internal sealed override void WriteKeys(ReadOnlySpan<int> rows, Span<long> keys)
    {
        Span<TStored> taken = stackalloc TStored[Math.Min(rows.Length, KeyBlock)];
        for (var start = 0; start < rows.Length; start += KeyBlock)
        {
            var block = rows[start..Math.Min(start + KeyBlock, rows.Length)];
            for (var i = 0; i < block.Length; i++)
                taken[i] = _stored[block[i]];
            ToKeys(taken[..block.Length], keys.Slice(start, block.Length));
        }
    }

    internal sealed override Column Gather(ReadOnlyMemory<int> rows)
    {
        var gathered = GC.AllocateUninitializedArray<TStored>(rows.Length);
        RowSlices.EachRange(rows.Length, (start, end) =>
        {
            var from = rows.Span[start..end];
            var to = gathered.AsSpan(start, from.Length);
            for (var i = 0; i < from.Length; i++)
                to[i] = from[i] < 0 ? Missing : _stored[from[i]];
        });
        return With(Name, gathered);
    }

    /// <summary>The array the values stand in, which work on several threads can hold; nobody may change it.</summary>
    internal TStored[] StoredValues => _stored;

    /// <summary>The stored value that means missing.</summary>
    private protected abstract TStored Missing { get; }

    private protected abstract void ToKeys(ReadOnlySpan<TStored> stored, Span<long> keys);

    private protected TStored Stored(int row) => _stored[row];

    private protected abstract bool IsMissingValue(TStored stored);

    private protected abstract Column With(string name, TStored[] stored);

    private protected virtual bool SameValue(int row, StoredColumn<TStored> other) =>
        EqualityComparer<TStored>.Default.Equals(_stored[row], other._stored[row]);

    private protected sealed override int CountMissing()
    {
        var count = 0;
        foreach (var stored in _stored)
            count += IsMissingValue(stored) ? 1 : 0;
        return count;
    }
}
