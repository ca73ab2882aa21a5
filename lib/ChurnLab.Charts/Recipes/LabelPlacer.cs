namespace ChurnLab.Charts.Recipes;

/// <summary>Finds room for labels beside bubbles: right, left, above or below.</summary>
/// <remarks>
/// Greedy, in the order of the labels: each takes the place where it covers the fewest bubbles; one that would cover
/// another label everywhere is left out unless it is asked for. Widths are those of a usual page; labels keep to their
/// bubbles at any other.
/// </remarks>
/// <param name="bubbles">Middles and radii in pixels of all bubbles.</param>
/// <param name="width">Width of the plot in pixels.</param>
internal sealed class LabelPlacer(IReadOnlyList<(double X, double Y, double Radius)> bubbles, double width)
{
    private const double Gap = 3;
    private readonly List<Box> _taken = [];

    private enum Side
    {
        Right,
        Left,
        Above,
        Below,
    }

    /// <summary>Returns a label beside a bubble, without its place on the axes; null: no room.</summary>
    public Annotation? Place(int bubble, string text, bool isWanted)
    {
        var best = Enum.GetValues<Side>()
            .Select(side => (Side: side, Box: Around(bubbles[bubble], text, side)))
            .Select(place => (place.Side, place.Box, Cost: Cost(place.Box, bubble)))
            .MinBy(place => place.Cost);
        if (best.Cost >= CostOfLabel && !isWanted)
            return null;
        _taken.Add(best.Box);
        return Label(text, best.Side, bubbles[bubble].Radius + Gap);
    }

    private const double CostOfLabel = 1000;
    private const double CostOfEdge = 100;

    private double Cost(Box box, int own)
    {
        var cost = CostOfLabel * _taken.Count(box.Overlaps);
        if (box.Left < 0 || box.Right > width)
            cost += CostOfEdge;
        for (var other = 0; other < bubbles.Count; other++)
        {
            var (x, y, radius) = bubbles[other];
            if (other != own && box.Overlaps(new(x - radius, y - radius, x + radius, y + radius)))
                cost++;
        }

        return cost;
    }

    private static Box Around((double X, double Y, double Radius) bubble, string text, Side side)
    {
        var (half, height) = (RecipeText.Width(text) / 2, RecipeText.Height(text) / 2);
        var away = bubble.Radius + Gap;
        var (x, y) = side switch
        {
            Side.Right => (bubble.X + away + half, bubble.Y),
            Side.Left => (bubble.X - away - half, bubble.Y),
            Side.Above => (bubble.X, bubble.Y + away + height),
            _ => (bubble.X, bubble.Y - away - height),
        };
        return new(x - half, y - height, x + half, y + height);
    }

    private static Annotation Label(string text, Side side, double away)
    {
        var label = new Annotation { Text = text, ShowArrow = false, Font = new() { Size = 12 } };
        return side switch
        {
            Side.Right => label with { XAnchor = XAnchor.Left, XShift = away, YAnchor = YAnchor.Middle },
            Side.Left => label with { XAnchor = XAnchor.Right, XShift = -away, YAnchor = YAnchor.Middle },
            Side.Above => label with { YAnchor = YAnchor.Bottom, YShift = away, XAnchor = XAnchor.Center },
            _ => label with { YAnchor = YAnchor.Top, YShift = -away, XAnchor = XAnchor.Center },
        };
    }

    private sealed record Box(double Left, double Bottom, double Right, double Top)
    {
        public bool Overlaps(Box other) =>
            Left < other.Right && other.Left < Right && Bottom < other.Top && other.Bottom < Top;
    }
}
