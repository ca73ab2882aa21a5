using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>Variance between groups over variance within, Fisher's F, and what both are made of.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VarianceRatio(double Between, double Within, double Above, double Below)
{
    public double Ratio => Below > 0 && double.IsFinite(Between + Within) ? Between / Above / (Within / Below) : double.NaN;

    public double PValue => TailProbability.FisherF(Ratio, Above, Below);

    public static VarianceRatio Of(double[][] groups) => Of(Array.ConvertAll(groups, static group => SampleSpread.Of(group)));

    public static VarianceRatio Of(SampleSpread[] spreads)
    {
        var count = spreads.Sum(static group => (double)group.Count);
        // The means are weighted about the first, so that a level common to all takes no digits.
        var from = spreads[0].Mean;
        var mean = from + (spreads.Sum(group => group.Count * (group.Mean - from)) / count);
        var between = spreads.Sum(group => group.Count * (group.Mean - mean) * (group.Mean - mean));
        var equal = spreads.All(group => group.Mean == from);
        return new(equal ? 0 : between, spreads.Sum(static group => group.Squares), spreads.Length - 1, Math.Max(0, count - spreads.Length));
    }
}
