using ChurnLab.Statistics;

namespace ChurnLab.Studies.Generation;

/// <summary>A distribution given by its quantiles, straight between them.</summary>
public sealed class QuantileCurve
{
    private readonly double[] _levels;
    private readonly double[] _values;

    /// <summary>Makes a distribution.</summary>
    /// <param name="levels">Levels, rising strictly from 0 to 1; copied.</param>
    /// <param name="values">Quantile at each level, never falling; copied. As many as levels.</param>
    /// <exception cref="ArgumentException">The levels or the values are not as described.</exception>
    public QuantileCurve(ReadOnlySpan<double> levels, ReadOnlySpan<double> values)
    {
        if (levels.Length < 2 || levels.Length != values.Length)
        {
            throw new ArgumentException(
                $"Expected as many values as levels, at least 2; got {levels.Length} levels and {values.Length} values.", nameof(values));
        }

        if (levels[0] != 0 || levels[^1] != 1)
            throw new ArgumentException($"Expected levels from 0 to 1; got {levels[0]} to {levels[^1]}.", nameof(levels));
        for (var i = 1; i < levels.Length; i++)
        {
            if (!(levels[i] > levels[i - 1] && values[i] >= values[i - 1]))
                throw new ArgumentException($"Expected rising levels and values that never fall; number {i + 1} breaks that.", nameof(values));
        }

        _levels = levels.ToArray();
        _values = values.ToArray();
    }

    /// <summary>Quantile at a level.</summary>
    /// <param name="level">Level. Range: 0 .. 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside the range or NaN.</exception>
    public double At(double level)
    {
        if (!(level is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must lie between 0 and 1.");
        var right = 1;
        while (_levels[right] < level)
            right++;
        var share = (level - _levels[right - 1]) / (_levels[right] - _levels[right - 1]);
        return _values[right - 1] + (share * (_values[right] - _values[right - 1]));
    }

    /// <summary>Draws a value.</summary>
    /// <param name="random">Source of the draw; one number is taken.</param>
    public double Draw(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return At(random.NextDouble());
    }
}
