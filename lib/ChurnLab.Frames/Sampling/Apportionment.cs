namespace ChurnLab.Frames.Sampling;

/// <summary>Shares a number of rows out to strata in proportion to their sizes.</summary>
internal static class Apportionment
{
    /// <summary>Largest remainders (Hamilton); of equal remainders the earlier stratum's is first.</summary>
    public static int[] Of(int[] sizes, int count)
    {
        var total = sizes.Sum(size => (long)size);
        var counts = Array.ConvertAll(sizes, size => (int)((long)size * count / total));
        var left = count - counts.Sum();
        var byRemainder = Enumerable.Range(0, sizes.Length).OrderByDescending(stratum => (long)sizes[stratum] * count % total);
        foreach (var stratum in byRemainder.Take(left))
            counts[stratum]++;
        return counts;
    }
}
