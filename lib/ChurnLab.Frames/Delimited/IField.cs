namespace ChurnLab.Frames.Delimited;

/// <summary>How fields of one kind become stored values; static, so that every kind gets a loop of its own.</summary>
/// <typeparam name="TStored">Type of a stored value.</typeparam>
internal interface IField<TStored>
{
    /// <summary>The stored value that means missing.</summary>
    static abstract TStored Missing { get; }

    /// <summary>Reads a field that is not missing.</summary>
    static abstract bool TryRead(ReadOnlySpan<byte> field, out TStored stored);

    /// <summary>Makes a column over stored values.</summary>
    static abstract Column Build(string name, TStored[] stored);
}
