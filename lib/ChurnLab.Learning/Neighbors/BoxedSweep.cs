namespace ChurnLab.Learning.Neighbors;

/// <summary>Shows groups of queries those panels alone whose boxes are near enough: worth it where features are few.</summary>
internal sealed class BoxedSweep
{
    // Beyond so many features boxes hardly ever lie apart; for fewer rows looking at all of them is as quick.
    private const int MostFeatures = 6;
    private const int FewestRows = 2048;
    private const int TilePanels = 32;

    // Gaps and lengths are exact to a few roundings, bounds of the panels to a ten millionth.
    private const double Rounding = 1e-12;
    private readonly NeighborPanels _panels;
    private readonly bool _isManhattan;
    private readonly SpaceBoxes _boxes;
    private readonly SpaceBoxes _tiles;

    public BoxedSweep(NeighborRows rows, NeighborPanels panels, int[] order)
    {
        (_panels, _isManhattan) = (panels, rows.Metric == NeighborMetric.Manhattan);
        _boxes = new SpaceBoxes(rows, order, NeighborPanels.Width);
        _tiles = new SpaceBoxes(rows, order, NeighborPanels.Width * TilePanels);
    }

    public static bool IsWorthIt(NeighborRows rows) =>
        rows.Features <= MostFeatures && rows.Count >= FewestRows && rows.Metric != NeighborMetric.Cosine;

    /// <summary>Adds what is near a group of queries to its lists.</summary>
    /// <param name="queries">Feature after feature, the queries of the group side by side.</param>
    /// <param name="lists">A list per query.</param>
    /// <param name="sizes">Squared length per query, as the panels have it.</param>
    /// <param name="box">The box of the group, and its place.</param>
    public void Run(Span<float> queries, Span<CandidateList> lists, ReadOnlySpan<double> sizes, (SpaceBoxes Boxes, int Place) box)
    {
        // The nearest panel comes first, so that few rows of all others pass.
        var tile = Nearest(_tiles, (0, _tiles.Count), box);
        var first = Nearest(_boxes, (tile * TilePanels, Math.Min(_boxes.Count, (tile + 1) * TilePanels)), box);
        PanelKernel.Run(_panels, (first, first + 1), queries, lists, _isManhattan);
        foreach (var list in lists)
            list.Prune();
        var reach = Reach(lists, sizes);
        for (tile = 0; tile < _tiles.Count; tile++)
        {
            if (_tiles.Gap(tile, box.Boxes, box.Place) > reach)
                continue;
            var end = Math.Min(_boxes.Count, (tile + 1) * TilePanels);
            for (var panel = tile * TilePanels; panel < end; panel++)
            {
                if (panel == first || _boxes.Gap(panel, box.Boxes, box.Place) > reach)
                    continue;
                PanelKernel.Run(_panels, (panel, panel + 1), queries, lists, _isManhattan);
                reach = Reach(lists, sizes);
            }
        }
    }

    private static int Nearest(SpaceBoxes boxes, (int Start, int End) range, (SpaceBoxes Boxes, int Place) box)
    {
        var (nearest, least) = (range.Start, double.PositiveInfinity);
        for (var place = range.Start; place < range.End; place++)
        {
            var gap = boxes.Gap(place, box.Boxes, box.Place);
            if (gap < least)
                (nearest, least) = (place, gap);
        }

        return nearest;
    }

    // The gap beyond which no query of the group wants a row, in the units of the boxes: a threshold of Euclidean distances is (d² − |q|²) / 2.
    private double Reach(Span<CandidateList> lists, ReadOnlySpan<double> sizes)
    {
        var reach = double.NegativeInfinity;
        for (var i = 0; i < lists.Length; i++)
        {
            var threshold = (double)lists[i].Threshold;
            reach = Math.Max(reach, _isManhattan ? threshold : (2 * threshold) + sizes[i] + (Rounding * sizes[i]));
        }

        return reach;
    }
}
