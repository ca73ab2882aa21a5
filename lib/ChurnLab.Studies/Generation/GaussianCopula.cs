using ChurnLab.Statistics;

namespace ChurnLab.Studies.Generation;

/// <summary>Draws several levels, each uniform by itself, that depend on one another as correlated normal numbers do.</summary>
/// <remarks>The same draws give the same bits on every machine: only <see cref="PortableMath"/> and square roots are used.</remarks>
internal sealed class GaussianCopula
{
    private const double SmallestRest = 1e-9;

    private readonly double[][] _factor;

    /// <summary>Makes a copula.</summary>
    /// <param name="size">Levels of one draw. Range: 1 or more.</param>
    /// <param name="correlations">Pairs of levels and the correlation of their normal numbers; pairs not named have 0.</param>
    /// <exception cref="ArgumentException">No normal numbers have such correlations.</exception>
    public GaussianCopula(int size, IEnumerable<(int One, int Other, double Correlation)> correlations)
    {
        _factor = [.. Enumerable.Range(0, size).Select(row => new double[row + 1])];
        foreach (var (one, other, correlation) in correlations)
            _factor[Math.Max(one, other)][Math.Min(one, other)] = correlation;
        for (var row = 0; row < size; row++)
            _factor[row][row] = 1;
        if (Factorise(_factor) is { } contradicting)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"No normal numbers have these correlations: those of number {contradicting + 1} contradict the others."),
                nameof(correlations));
        }
    }

    /// <summary>Levels of one draw.</summary>
    public int Size => _factor.Length;

    /// <summary>Draws levels.</summary>
    /// <param name="random">Source of the draw.</param>
    /// <param name="levels">Receives the levels, each from 0 to 1; as many as the size.</param>
    public void Draw(RandomStream random, Span<double> levels)
    {
        for (var i = 0; i < levels.Length; i += 2)
        {
            var (one, other) = random.NormalPair();
            levels[i] = one;
            if (i + 1 < levels.Length)
                levels[i + 1] = other;
        }

        // From the last on, because a level needs the independent numbers before it.
        for (var row = levels.Length - 1; row >= 0; row--)
        {
            var sum = 0.0;
            for (var column = 0; column <= row; column++)
                sum += _factor[row][column] * levels[column];
            levels[row] = sum;
        }

        for (var i = 0; i < levels.Length; i++)
            levels[i] = PortableMath.NormalShareBelow(levels[i]);
    }

    // Cholesky, in place; a library's may add in another order on another processor. Returns the first row that has no root.
    private static int? Factorise(double[][] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = rows[row][column];
                for (var k = 0; k < column; k++)
                    rest -= rows[row][k] * rows[column][k];
                if (row == column && !(rest > SmallestRest))
                    return row;
                rows[row][column] = row == column ? Math.Sqrt(rest) : rest / rows[column][column];
            }
        }

        return null;
    }
}
