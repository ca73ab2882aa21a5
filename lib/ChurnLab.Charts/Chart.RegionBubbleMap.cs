using ChurnLab.Charts.Recipes;

namespace ChurnLab.Charts;

/// <content>Regions on a map.</content>
public static partial class Chart
{
    /// <summary>
    /// A map of Russia with a bubble for each region: its area shows a size, its colour a value; drawn offline, without
    /// borders.
    /// </summary>
    /// <remarks>
    /// Albers' equal-area conic projection with parallels 52 and 64 and meridian 105, as usual for Russia, with a grid of
    /// degrees around the regions given. Regions with a missing number are left out, and the note counts them.
    /// </remarks>
    /// <param name="regions">The regions.</param>
    /// <param name="options">Names, labels, colours; null: the defaults.</param>
    /// <exception cref="FigureException">A latitude or longitude is out of range, a size is negative, or no region is
    /// left.</exception>
    public static Figure RegionBubbleMap(IEnumerable<RegionBubble> regions, RegionMapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return new RegionMapFigure([.. regions], options ?? new()).Make();
    }
}
