namespace ChurnLab.Learning;

/// <summary>A feature of numbers; NaN is missing.</summary>
public sealed class NumberFeature : FeatureColumn
{
    private readonly double[] _values;
    private Contents? _contents;

    /// <summary>Makes a feature.</summary>
    /// <param name="name">Name of the feature.</param>
    /// <param name="values">Value per row, copied; NaN is missing.</param>
    public NumberFeature(string name, ReadOnlySpan<double> values)
        : this(name, values.ToArray())
    {
    }

    private NumberFeature(string name, double[] values)
        : base(name) => _values = values;

    /// <inheritdoc/>
    public override int Length => _values.Length;

    /// <inheritdoc/>
    public override int MissingCount => Known.Missing;

    /// <summary>First row that is infinite; −1 when none is.</summary>
    public int FirstInfinite => Known.FirstInfinite;

    /// <summary>Values, one per row, without a copy; NaN is missing.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <inheritdoc/>
    public override FeatureColumn Take(ReadOnlySpan<int> rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = _values[rows[i]];
        return new NumberFeature(Name, taken);
    }

    /// <inheritdoc/>
    public override FeatureColumn Rename(string name) => new NumberFeature(name, _values);

    /// <summary>Makes a feature over an array that nobody else will change.</summary>
    internal static NumberFeature Over(string name, double[] values) => new(name, values);

    /// <summary>The values for work on several threads, which spans do not allow.</summary>
    internal ReadOnlyMemory<double> Memory => _values;

    // A search fits the same column hundreds of times: it is looked through once. Threads that race here find the same.
    private Contents Known => _contents ??= Look(_values);

    private static Contents Look(ReadOnlySpan<double> values)
    {
        var (missing, infinite) = (0, -1);
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsFinite(values[row]))
                continue;
            if (double.IsNaN(values[row]))
                missing++;
            else if (infinite < 0)
                infinite = row;
        }

        return new Contents(missing, infinite);
    }

    private sealed record Contents(int Missing, int FirstInfinite);
}
