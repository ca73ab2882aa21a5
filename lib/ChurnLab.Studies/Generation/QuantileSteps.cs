namespace ChurnLab.Studies.Generation;

/// <summary>A distribution of neighbouring whole numbers, given by the share of each.</summary>
internal sealed class QuantileSteps
{
    private readonly int _first;
    private readonly double[] _ends;

    /// <summary>Makes a distribution.</summary>
    /// <param name="first">The smallest number.</param>
    /// <param name="shares">Share of each number from the smallest on, not negative; they add up to 1 within 1e-6. Copied.</param>
    /// <exception cref="ArgumentException">The shares are not as described.</exception>
    public QuantileSteps(int first, ReadOnlySpan<double> shares)
    {
        _first = first;
        _ends = new double[shares.Length];
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (!(shares[i] >= 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Expected shares of 0 or more; number {i + 1} is {shares[i]}."), nameof(shares));
            }

            _ends[i] = sum += shares[i];
        }

        if (!(Math.Abs(sum - 1) <= 1e-6))
            throw new ArgumentException(FormattableString.Invariant($"Expected shares that add up to 1; got {sum}."), nameof(shares));
        // What rounding leaves goes to the last number that occurs at all.
        _ends.AsSpan(shares.LastIndexOfAnyExcept(0)).Fill(1);
    }

    /// <summary>The number whose share covers a level.</summary>
    /// <param name="level">Level. Range: 0 .. 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside the range or NaN.</exception>
    public int At(double level)
    {
        if (!(level is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must lie between 0 and 1.");
        var index = 0;
        while (_ends[index] < 1 && level >= _ends[index])
            index++;
        return _first + index;
    }
}
