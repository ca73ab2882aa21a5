using System.Runtime.InteropServices;

namespace ChurnLab.Frames.Windows;

/// <summary>
/// A sum that values join and leave without losing digits: Neumaier's compensation, and infinities counted apart, which a
/// plain sum would never get rid of.
/// </summary>
/// <remarks>
/// Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974) 39-51.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;
    private int _finite;
    private int _plusInfinite;
    private int _minusInfinite;

    /// <summary>Number of values that are in the sum.</summary>
    public readonly int Count => _finite + _plusInfinite + _minusInfinite;

    /// <summary>
    /// Whether finite values have become more than a number can be; what leaves then does not bring the sum back.
    /// </summary>
    public readonly bool HasOverflown => !double.IsFinite(_sum);

    /// <summary>The sum; 0 of nothing, NaN where infinities of both signs are in it.</summary>
    public readonly double Value => (_plusInfinite, _minusInfinite) switch
    {
        (0, 0) => HasOverflown ? _sum : _sum + _lost,
        (_, 0) => double.PositiveInfinity,
        (0, _) => double.NegativeInfinity,
        _ => double.NaN,
    };

    /// <summary>Lets a value join (1) or leave (−1); NaN is skipped.</summary>
    public void Add(double value, int sign)
    {
        if (double.IsNaN(value))
            return;
        if (double.IsInfinity(value))
        {
            _plusInfinite += value > 0 ? sign : 0;
            _minusInfinite += value < 0 ? sign : 0;
            return;
        }

        _finite += sign;
        var term = value * sign;
        var next = _sum + term;
        _lost += Math.Abs(_sum) >= Math.Abs(term) ? _sum - next + term : term - next + _sum;
        _sum = next;
        // An empty sum is exactly zero, so nothing of values long gone stays behind.
        if (_finite == 0)
            (_sum, _lost) = (0, 0);
    }
}
