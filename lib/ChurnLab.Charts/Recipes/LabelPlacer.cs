namespace ChurnLab.Charts.Recipes;

/// <summary>Finds room for labels beside bubbles: right, left, above or below.</summary>
/// <remarks>
/// Greedy, in the order of the labels: each takes the side where it covers the fewest bubbles and labels; one that would
/// cover another label everywhere is left out unless it is asked for. A label keeps its side at any width of the page, so
/// all widths given are looked at together.
/// </remarks>
/// <param name="bubbles">Middles as shares of the plot and radii in pixels of all bubbles.</param>
/// <param name="sizes">Widths and heights of the plot in pixels to look at.</param>
internal sealed class LabelPlacer(
    IReadOnlyList<(double X, double Y, double Radius)> bubbles, IReadOnlyList<(double Width, double Height)> sizes)
{
    private const double Gap = 3;
    private const double CostOfLabel = 1000;
    private const double CostOfEdge = 100;

    private readonly List<Box>[] _taken = [.. sizes.Select(_ => new List<Box>())];

    private enum Side
    {
        Right,
        Left,
        Above,
        Below,
    }

    /// <summary>Keeps labels away from a small text that stands around a place anyway.</summary>
    public void Block(double x, double y, string text)
    {
        for (var size = 0; size < sizes.Count; size++)
        {
            var (half, height) = (RecipeText.Width(text) / 3, RecipeText.Height(text) / 2);
            var (left, bottom) = (x * sizes[size].Width, y * sizes[size].Height);
            _taken[size].Add(new(left - half, bottom - height, left + half, bottom + height));
        }
    }

    /// <summary>Returns a label beside a bubble, without its place on the axes; null: no room.</summary>
    public Annotation? Place(int bubble, string text, bool isWanted)
    {
        var best = Enum.GetValues<Side>()
            .Select(side => (Side: side, Cost: Enumerable.Range(0, sizes.Count).Sum(size => Cost(bubble, text, side, size))))
            .MinBy(place => place.Cost);
        if (best.Cost >= CostOfLabel && !isWanted)
            return null;
        for (var size = 0; size < sizes.Count; size++)
            _taken[size].Add(Around(bubble, text, best.Side, size));
        return Label(text, best.Side, bubbles[bubble].Radius + Gap);
    }

    private double Cost(int bubble, string text, Side side, int size)
    {
        var box = Around(bubble, text, side, size);
        var cost = CostOfLabel * _taken[size].Count(box.Overlaps);
        if (box.Left < 0 || box.Right > sizes[size].Width)
            cost += CostOfEdge;
        for (var other = 0; other < bubbles.Count; other++)
        {
            var (x, y, radius) = InPixels(other, size);
            if (other != bubble && box.Overlaps(new(x - radius, y - radius, x + radius, y + radius)))
                cost++;
        }

        return cost;
    }

    private (double X, double Y, double Radius) InPixels(int bubble, int size) =>
        (bubbles[bubble].X * sizes[size].Width, bubbles[bubble].Y * sizes[size].Height, bubbles[bubble].Radius);

    private Box Around(int bubble, string text, Side side, int size)
    {
        var (half, height) = (RecipeText.Width(text) / 2, RecipeText.Height(text) / 2);
        var place = InPixels(bubble, size);
        var away = place.Radius + Gap;
        var (x, y) = side switch
        {
            Side.Right => (place.X + away + half, place.Y),
            Side.Left => (place.X - away - half, place.Y),
            Side.Above => (place.X, place.Y + away + height),
            _ => (place.X, place.Y - away - height),
        };
        return new(x - half, y - height, x + half, y + height);
    }

    private static Annotation Label(string text, Side side, double away)
    {
        var label = new Annotation { Text = text, ShowArrow = false, Font = new() { Size = 12 } };
        return side switch
        {
            Side.Right => label with { XAnchor = XAnchor.Left, XShift = away, YAnchor = YAnchor.Middle, Align = TextAlign.Left },
            Side.Left => label with { XAnchor = XAnchor.Right, XShift = -away, YAnchor = YAnchor.Middle, Align = TextAlign.Right },
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
