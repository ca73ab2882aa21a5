namespace ChurnLab.Statistics;

/// <summary>k · ln k of counts, kept where there are not too many.</summary>
internal sealed class CountLogs
{
    private const int MostKept = 1 << 20;

    private readonly double[] _kept;

    private CountLogs(double[] kept) => _kept = kept;

    /// <summary>Those of counts up to a total.</summary>
    public static CountLogs UpTo(long total)
    {
        var kept = new double[total < MostKept ? total + 1 : 0];
        for (var count = 2; count < kept.Length; count++)
            kept[count] = count * Math.Log(count);
        return new CountLogs(kept);
    }

    public double Of(double count) => count < _kept.Length ? _kept[(int)count] : count * Math.Log(count);
}
