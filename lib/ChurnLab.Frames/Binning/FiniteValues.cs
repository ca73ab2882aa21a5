namespace ChurnLab.Frames.Binning;

/// <summary>The values of a column that edges can be computed from.</summary>
internal static class FiniteValues
{
    /// <summary>The smallest and the largest.</summary>
    public static (double Least, double Greatest) Extent(NumberColumn column)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column.AsSpan())
        {
            if (double.IsFinite(value))
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        return least <= greatest ? (least, greatest) : throw BinErrors.NoValues(column);
    }

    /// <summary>All of them, ascending.</summary>
    public static double[] Sorted(NumberColumn column)
    {
        var sorted = Array.FindAll(column.AsSpan().ToArray(), double.IsFinite);
        Array.Sort(sorted);
        return sorted.Length > 0 ? sorted : throw BinErrors.NoValues(column);
    }

    /// <summary>Whether every one is a whole number.</summary>
    public static bool AreWhole(NumberColumn column)
    {
        foreach (var value in column.AsSpan())
        {
            if (double.IsFinite(value) && value != Math.Truncate(value))
                return false;
        }

        return true;
    }
}
