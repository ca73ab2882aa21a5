namespace ChurnLab.Studies.Npf.Generation;

/// <summary>How files tell amounts, in kopecks.</summary>
internal static class NpfMoney
{
    /// <summary>As they are.</summary>
    public static long Plain(long kopecks) => kopecks;

    /// <summary>Divided by the factor of the originals, 1.23, and rounded to kopecks.</summary>
    public static long Disguised(long kopecks)
    {
        var (whole, rest) = Math.DivRem(Math.Abs(kopecks) * 100, 123);
        return Math.Sign(kopecks) * (whole + (rest > 61 ? 1 : 0));
    }
}
