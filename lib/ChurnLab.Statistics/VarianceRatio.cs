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
        // The means are taken from the first, so that a level common to all takes no digits.
        var from = spreads[0];
        var mean = spreads.Sum(group => group.Count * group.Above(from)) / count;
        var between = spreads.Sum(group => group.Count * (group.Above(from) - mean) * (group.Above(from) - mean));
        var equal = spreads.All(group => group.Above(from) == 0);
        return new(equal ? 0 : between, spreads.Sum(static group => group.Squares), spreads.Length - 1, Math.Max(0, count - spreads.Length));
    }
}
