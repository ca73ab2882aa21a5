namespace ChurnLab.Frames.Binning;

/// <summary>One band: its ends, infinite where it is open, and whether they belong to it.</summary>
internal readonly record struct Band(double Lower, double Upper, bool HoldsLower, bool HoldsUpper)
{
    /// <summary>The smallest whole number in the band, or the first after it.</summary>
    public double FirstWhole => HoldsLower ? Math.Ceiling(Lower) : Math.Floor(Lower) + 1;

    /// <summary>The largest whole number in the band, or the last before it.</summary>
    public double LastWhole => HoldsUpper ? Math.Floor(Upper) : Math.Ceiling(Upper) - 1;

    /// <summary>Bands between edges, with open ones where values outside have some.</summary>
    public static Band[] Between(double[] edges, Bins bins)
    {
        var left = bins.Closed == BinClosed.Left;
        var isOpen = bins.Outside == BinOutside.OpenBands;
        var ends = isOpen ? WithOpenEnds(edges, bins.Rule.IsComputed) : edges;
        // One edge is a band of one value, where every value was the same.
        if (ends.Length == 1)
            return [new Band(ends[0], ends[0], true, true)];
        var bands = new Band[ends.Length - 1];
        for (var place = 0; place < bands.Length; place++)
            bands[place] = new Band(ends[place], ends[place + 1], left, !left);
        if (isOpen || bins.Rule.ClosesEnds)
        {
            bands[0] = bands[0] with { HoldsLower = true };
            bands[^1] = bands[^1] with { HoldsUpper = true };
        }

        return bands;
    }

    private static double[] WithOpenEnds(double[] edges, bool replacing) =>
    [
        double.NegativeInfinity,
        .. replacing ? edges.Skip(1).SkipLast(1) : edges,
        double.PositiveInfinity,
    ];
}
