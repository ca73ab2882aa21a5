using System.Collections;
using System.Runtime.CompilerServices;

namespace ChurnLab.Charts;

/// <summary>The values of one trace along one dimension, one per point; immutable.</summary>
/// <remarks>
/// Made from arrays by assignment, from anything else by a collection expression (<c>X = [.. column]</c>) or
/// <see cref="From{T}"/>. The values are copied. Two are equal when their values are.
/// </remarks>
[CollectionBuilder(typeof(PlotValues), nameof(Create))]
public sealed class PlotValues : IReadOnlyList<PlotValue>, IEquatable<PlotValues>
{
    private readonly PlotValue[] _values;

    private PlotValues(PlotValue[] values) => _values = values;

    /// <summary>Number of points.</summary>
    public int Count => _values.Length;

    /// <summary>The value of one point.</summary>
    /// <param name="index">Position of the point, from 0.</param>
    public PlotValue this[int index] => _values[index];

    /// <summary>Whether any value is a text.</summary>
    public bool HasText => Array.Exists(_values, value => value.Kind == PlotValueKind.Text);

    /// <summary>Copies values.</summary>
    /// <param name="values">The values, one per point.</param>
    public static PlotValues Create(ReadOnlySpan<PlotValue> values) => new(values.ToArray());

    /// <summary>Copies a sequence of numbers, texts, dates or missing values.</summary>
    /// <param name="values">The values, one per point; null elements are missing.</param>
    /// <typeparam name="T">Type of the values, such as <c>double?</c>, <c>string</c> or <c>DateOnly</c>.</typeparam>
    /// <exception cref="ArgumentException">A value is of a type that a chart cannot show.</exception>
    public static PlotValues From<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values switch
        {
            PlotValues same => same,
            IEnumerable<double> numbers => new([.. numbers.Select(number => (PlotValue)number)]),
            _ => new([.. values.Select(value => PlotValue.From(value))]),
        };
    }

    /// <summary>Copies numbers; NaN is missing.</summary>
    /// <param name="values">The numbers, one per point.</param>
    public static implicit operator PlotValues(double[] values) => From(values);

    /// <summary>Copies numbers; null and NaN are missing.</summary>
    /// <param name="values">The numbers, one per point.</param>
    public static implicit operator PlotValues(double?[] values) => From(values);

    /// <summary>Copies integers.</summary>
    /// <param name="values">The integers, one per point.</param>
    public static implicit operator PlotValues(int[] values) => From(values);

    /// <summary>Copies texts; null is missing.</summary>
    /// <param name="values">The texts, one per point, shown literally.</param>
    public static implicit operator PlotValues(string?[] values) => From(values);

    /// <summary>Copies dates.</summary>
    /// <param name="values">The dates, one per point.</param>
    public static implicit operator PlotValues(DateOnly[] values) => From(values);

    /// <summary>Copies moments.</summary>
    /// <param name="values">The moments, one per point.</param>
    public static implicit operator PlotValues(DateTime[] values) => From(values);

    /// <summary>Copies numbers; NaN is missing.</summary>
    /// <param name="values">The numbers, one per point.</param>
    public static implicit operator PlotValues(ReadOnlyMemory<double> values) => From(values.ToArray());

    /// <inheritdoc/>
    public IEnumerator<PlotValue> GetEnumerator() => ((IEnumerable<PlotValue>)_values).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PlotValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlotValues);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? default : _values[0]);
}
