using System.Runtime.InteropServices;

namespace ChurnLab.Frames.Grouping;

/// <summary>Mean and sum of squared deviations of the numbers of a group, in one pass.</summary>
/// <remarks>
/// Welford's update, and for slices its form for two samples (Chan, Golub, LeVeque: Updating formulae and a pairwise
/// algorithm for computing sample variances, 1979). Equal values have no deviation at all.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct GroupVariance
{
    private int _count;
    private double _mean;
    private double _squares;

    public readonly double Variance => _count < 2 ? double.NaN : _squares / (_count - 1);

    public static GroupVariance[] Of(double[] values, KeyCodes keys) => GroupSlices.Accumulate<GroupVariance>(
        keys,
        (start, end, groups) =>
        {
            var codes = keys.Codes.AsSpan(start..end);
            var numbers = values.AsSpan(start, codes.Length);
            for (var i = 0; i < codes.Length; i++)
            {
                if (codes[i] != KeyCodes.None && !double.IsNaN(numbers[i]))
                    groups[codes[i]].Add(numbers[i]);
            }
        },
        static (earlier, later) => earlier.With(later));

    private void Add(double value)
    {
        _count++;
        var before = value - _mean;
        _mean += before / _count;
        _squares += before * (value - _mean);
    }

    private readonly GroupVariance With(GroupVariance later)
    {
        if (_count == 0 || later._count == 0)
            return _count == 0 ? later : this;
        var count = _count + later._count;
        var difference = later._mean - _mean;
        return new GroupVariance
        {
            _count = count,
            _mean = _mean + (difference * later._count / count),
            _squares = _squares + later._squares + (difference * difference * _count / count * later._count),
        };
    }
}
