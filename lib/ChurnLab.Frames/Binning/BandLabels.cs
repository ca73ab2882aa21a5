using System.Globalization;

namespace ChurnLab.Frames.Binning;

/// <summary>Names of bands.</summary>
internal static class BandLabels
{
    private const int MostDecimals = 10;

    public static string[] Of(Band[] bands, BinLabelStyle style, bool wholeValues)
    {
        var whole = style == BinLabelStyle.WholeNumbers || (style == BinLabelStyle.Fitting && wholeValues);
        if (whole && Array.TrueForAll(bands, HasWhole))
            return Array.ConvertAll(bands, Whole);
        var write = Writer([.. bands.SelectMany(band => new[] { band.Lower, band.Upper }).Where(double.IsFinite).Distinct().Order()]);
        return Array.ConvertAll(bands, band => Edged(band, style, write));
    }

    private static bool HasWhole(Band band) => !(band.FirstWhole > band.LastWhole);

    private static string Whole(Band band)
    {
        if (Open(band, edge => RussianText.Number(edge, 0), Math.Ceiling, Math.Floor) is { } open)
            return open;
        var first = RussianText.Number(band.FirstWhole, 0);
        var last = RussianText.Number(band.LastWhole, 0);
        return first == last ? first : Dashed(first, last);
    }

    private static string Edged(Band band, BinLabelStyle style, Func<double, string> write)
    {
        if (Open(band, write, edge => edge, edge => edge) is { } open)
            return open;
        var (lower, upper) = (write(band.Lower), write(band.Upper));
        return band.Lower == band.Upper ? lower
            : style == BinLabelStyle.Range ? Dashed(lower, upper)
            : $"{(band.HoldsLower ? '[' : '(')}{lower}; {upper}{(band.HoldsUpper ? ']' : ')')}";
    }

    // Whole numbers below 24.5 are those below 25, at most 24.5 those at most 24.
    private static string? Open(Band band, Func<double, string> write, Func<double, double> up, Func<double, double> down)
    {
        return (double.IsInfinity(band.Lower), double.IsInfinity(band.Upper)) switch
        {
            (true, true) => "(−∞; ∞)",
            (true, _) => band.HoldsUpper ? "≤ " + write(down(band.Upper)) : "< " + write(up(band.Upper)),
            (_, true) => band.HoldsLower ? "≥ " + write(up(band.Lower)) : "> " + write(down(band.Lower)),
            _ => null,
        };
    }

    // A dash beside a minus could not be told from it.
    private static string Dashed(string lower, string upper) =>
        lower[0] == '−' || upper[0] == '−' ? $"{lower} – {upper}" : $"{lower}–{upper}";

    // As few decimals as write every edge within a fiftieth of the narrowest band, so that no two look alike.
    private static Func<double, string> Writer(double[] edges)
    {
        var narrowest = edges.Zip(edges.Skip(1), (lower, upper) => upper - lower).DefaultIfEmpty(0).Min();
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (Array.TrueForAll(edges, edge => Math.Abs(Math.Round(edge, decimals) - edge) <= narrowest / 50))
                return edge => RussianText.Number(edge, decimals);
        }

        return edge => edge.ToString("R", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');
    }
}
