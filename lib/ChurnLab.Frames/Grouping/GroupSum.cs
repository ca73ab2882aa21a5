using System.Runtime.InteropServices;

namespace ChurnLab.Frames.Grouping;

/// <summary>Sum and number of the numbers of a group.</summary>
/// <remarks>Compensated as in pandas (Kahan), so that a mean of 10^7 values loses no digits.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct GroupSum
{
    private double _sum;
    private double _lost;

    public int Count { get; private set; }

    public readonly double Sum => _sum;

    public readonly double Mean => _sum / Count;

    public static GroupSum[] Of(double[] values, KeyCodes keys) => GroupSlices.Accumulate<GroupSum>(
        keys,
        (start, end, sums) =>
        {
            var codes = keys.Codes.AsSpan(start..end);
            var numbers = values.AsSpan(start, codes.Length);
            for (var i = 0; i < codes.Length; i++)
            {
                if (codes[i] != KeyCodes.None && !double.IsNaN(numbers[i]))
                    sums[codes[i]].Add(numbers[i]);
            }
        },
        static (earlier, later) => earlier.With(later));

    private void Add(double value)
    {
        Step(value - _lost);
        Count++;
    }

    private readonly GroupSum With(GroupSum later)
    {
        if (later.Count == 0)
            return this;
        var both = this;
        both.Step(later._sum - _lost - later._lost);
        both.Count += later.Count;
        return both;
    }

    private void Step(double term)
    {
        var next = _sum + term;
        // Infinities make the compensation NaN; the plain sum is what is meant then.
        _lost = double.IsFinite(next) ? next - _sum - term : 0;
        _sum = next;
    }
}
