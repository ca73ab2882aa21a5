using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Kernels of a number: normal distributions cut at the ends of the range.</summary>
/// <remarks>
/// As in Optuna 3.1, and unlike 3.2, a density without steps is not divided by the width of its kernel: narrow kernels
/// count less. It searches better: over 40 seeds or more of 80 trials on Branin's function the mean of the best value
/// above the optimum was 0.10 against 0.16, on the surface of four families 0.028 against 0.036. Observations of the
/// same value keep the order of time where NumPy's sorting may not.
/// </remarks>
internal sealed class NumberAxis : ParzenAxis
{
    private static readonly double Peak = 1 / Math.Sqrt(2 * Math.PI);

    private readonly ParameterRange _range;
    private readonly double[] _below;
    private readonly double[] _scale;

    public NumberAxis(ReadOnlySpan<double> observations, ParameterRange range, double? commonWidth)
    {
        _range = range;
        var (low, high) = (range.InnerLow, range.InnerHigh);
        Centres = [.. observations, 0.5 * (low + high)];
        Widths = new double[Centres.Length];
        if (commonWidth is { } share)
            Widths.AsSpan().Fill(share * (high - low));
        else
            FillGaps(low, high);
        var least = (high - low) / Math.Min(100.0, 1 + Centres.Length);
        for (var kernel = 0; kernel < Widths.Length; kernel++)
            Widths[kernel] = Math.Clamp(Widths[kernel], least, high - low);
        Widths[^1] = high - low;
        _below = new double[Centres.Length];
        _scale = new double[Centres.Length];
        for (var kernel = 0; kernel < Widths.Length; kernel++)
        {
            var (first, last) = ((low - Centres[kernel]) / Widths[kernel], (high - Centres[kernel]) / Widths[kernel]);
            _below[kernel] = NormalCurve.Upper(-first);
            _scale[kernel] = (range.HasBins ? 1 : Peak) / NormalCurve.Mass(first, last);
        }
    }

    /// <summary>Centre per kernel.</summary>
    public double[] Centres { get; }

    /// <summary>Standard deviation per kernel, before it is cut.</summary>
    public double[] Widths { get; }

    public override double Sample(int kernel, RandomStream stream)
    {
        var (centre, width) = (Centres[kernel], Widths[kernel]);
        var inside = NormalCurve.Mass((_range.InnerLow - centre) / width, (_range.InnerHigh - centre) / width);
        // A number above 0, so that the quantile is finite.
        var chance = _below[kernel] + (inside * (stream.NextDouble() + (0.5 / (1UL << 53))));
        var place = chance < 1 ? centre + (width * NormalCurve.Quantile(chance)) : _range.InnerHigh;
        return _range.FromInner(Math.Clamp(place, _range.InnerLow, _range.InnerHigh));
    }

    public override void Multiply(double value, Span<double> densities)
    {
        var place = _range.ToInner(value);
        if (_range.HasBins)
        {
            var half = 0.5 * _range.Step;
            var (low, high) = (Math.Max(place - half, _range.InnerLow), Math.Min(place + half, _range.InnerHigh));
            for (var kernel = 0; kernel < densities.Length; kernel++)
                densities[kernel] *= _scale[kernel] * NormalCurve.Mass((low - Centres[kernel]) / Widths[kernel], (high - Centres[kernel]) / Widths[kernel]);
            return;
        }

        for (var kernel = 0; kernel < densities.Length; kernel++)
        {
            var z = (place - Centres[kernel]) / Widths[kernel];
            densities[kernel] *= _scale[kernel] * Math.Exp(-0.5 * z * z);
        }
    }

    // The larger gap to a neighbour; at the ends the gap to the only neighbour, as the ends of the range do not count.
    private void FillGaps(double low, double high)
    {
        var order = new int[Centres.Length];
        for (var kernel = 0; kernel < order.Length; kernel++)
            order[kernel] = kernel;
        Array.Sort(order, (left, right) => Centres[left].CompareTo(Centres[right]) is var sign && sign != 0 ? sign : left.CompareTo(right));
        if (order.Length == 1)
        {
            Widths[0] = Math.Max(Centres[0] - low, high - Centres[0]);
            return;
        }

        for (var i = 0; i < order.Length; i++)
        {
            var before = i > 0 ? Centres[order[i]] - Centres[order[i - 1]] : double.NegativeInfinity;
            var after = i < order.Length - 1 ? Centres[order[i + 1]] - Centres[order[i]] : double.NegativeInfinity;
            Widths[order[i]] = Math.Max(before, after);
        }
    }
}
