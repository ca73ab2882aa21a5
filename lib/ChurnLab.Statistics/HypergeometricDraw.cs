using MathNet.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Random numbers of marked things in a draw without replacement, and random tables made of them.</summary>
internal static class HypergeometricDraw
{
    /// <summary>Draws how many of the drawn things are marked.</summary>
    /// <param name="random">The stream; one number is taken of it.</param>
    /// <param name="drawn">How many are drawn. Range: 0 to marked + plain.</param>
    /// <param name="marked">How many of all are marked.</param>
    /// <param name="plain">How many of all are not.</param>
    public static long Next(RandomStream random, long drawn, long marked, long plain)
    {
        var (least, most) = (Math.Max(0, drawn - plain), Math.Min(drawn, marked));
        if (least == most)
            return least;
        double all = marked + plain;
        var mode = Math.Clamp((long)((drawn + 1.0) * (marked + 1.0) / (all + 2)), least, most);
        var peak = Math.Exp(
            LogChoose(marked, mode) + LogChoose(plain, drawn - mode) - LogChoose(marked + plain, drawn));
        // Outwards from the mode, so that the steps are about as many as the deviation and not as the range.
        var left = random.NextDouble() - peak;
        var (below, above, falling, rising) = (mode, mode, peak, peak);
        while (left >= 0 && (below > least || above < most))
        {
            if (above < most)
            {
                rising *= (double)(marked - above) / (above + 1) * ((double)(drawn - above) / (plain - drawn + above + 1));
                above++;
                left -= rising;
                if (left < 0)
                    return above;
            }

            if (below > least)
            {
                falling *= (double)below / (marked - below + 1) * ((double)(plain - drawn + below) / (drawn - below + 1));
                below--;
                left -= falling;
                if (left < 0)
                    return below;
            }

            // What rounding left over belongs to no number in particular.
            if (rising < 1e-20 && falling < 1e-20)
                break;
        }

        return mode;
    }

    /// <summary>Fills a table, row by row, that has the given margins and the probability that independence gives it.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="rows">Totals of the rows.</param>
    /// <param name="columns">Totals of the columns, with the same sum; what is left of them is 0 afterwards.</param>
    /// <param name="cells">The counts, row after row; overwritten.</param>
    public static void TableInPlace(RandomStream random, ReadOnlySpan<long> rows, Span<long> columns, Span<long> cells)
    {
        var rest = 0L;
        foreach (var total in columns)
            rest += total;
        for (var row = 0; row < rows.Length; row++)
        {
            var (drawn, others) = (rows[row], rest);
            for (var column = 0; column < columns.Length; column++)
            {
                others -= columns[column];
                var count = Next(random, drawn, columns[column], others);
                cells[(row * columns.Length) + column] = count;
                columns[column] -= count;
                drawn -= count;
            }

            rest -= rows[row];
        }
    }

    private static double LogChoose(long n, long k) => k == 0 || k == n
        ? 0
        : SpecialFunctions.GammaLn(n + 1) - SpecialFunctions.GammaLn(k + 1) - SpecialFunctions.GammaLn(n - k + 1);
}
