namespace ChurnLab.Frames.Delimited;

/// <summary>Collects the fields of one column as values of one kind.</summary>
internal abstract class ColumnBuilder
{
    /// <summary>Adds a value.</summary>
    /// <returns>False when the field is not of this kind; nothing was added then.</returns>
    public abstract bool TryAdd(ReadOnlySpan<byte> field);

    /// <summary>Adds rows without a value.</summary>
    public abstract void AddMissing(int count);

    /// <summary>Makes the column; the builder is not used any more.</summary>
    public abstract Column Build(string name);

    /// <summary>Returns a builder of a wider kind with the same rows; null when they have to be read again.</summary>
    public virtual ColumnBuilder? Widened(CsvKind kind) => null;
}
