namespace ChurnLab.Learning;

/// <summary>One feature of a table: a name and a value per row, numbers or categories.</summary>
public abstract class FeatureColumn
{
    private protected FeatureColumn(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Name, unique in its table.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public abstract int Length { get; }

    /// <summary>Number of rows without a value.</summary>
    public abstract int MissingCount { get; }

    /// <summary>Copies some rows, in the order asked for; a row may be asked for repeatedly.</summary>
    /// <param name="rows">Rows, from 0.</param>
    public abstract FeatureColumn Take(ReadOnlySpan<int> rows);

    /// <summary>The same values under another name, without a copy.</summary>
    /// <param name="name">The other name.</param>
    public abstract FeatureColumn Rename(string name);
}
