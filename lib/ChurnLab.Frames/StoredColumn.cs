namespace ChurnLab.Frames;

/// <summary>A column over one array of stored values: what all kinds have in common.</summary>
/// <typeparam name="TStored">Type of a stored value.</typeparam>
public abstract class StoredColumn<TStored> : Column
    where TStored : unmanaged
{
    private readonly TStored[] _stored;

    private protected StoredColumn(string name, TStored[] stored)
        : base(name) => _stored = stored;

    /// <inheritdoc/>
    public sealed override int Length => _stored.Length;

    private protected abstract TStored MissingStored { get; }

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

    internal sealed override Column TakeOrMissing(ReadOnlySpan<int> rows)
    {
        var taken = new TStored[rows.Length];
        var missing = MissingStored;
        for (var i = 0; i < rows.Length; i++)
            taken[i] = rows[i] == NoRow ? missing : _stored[rows[i]];
        return With(Name, taken);
    }

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
