namespace ChurnLab.Charts.Recipes;

/// <summary>The labels at both ends of a slope graph.</summary>
internal sealed class SlopeLabels
{
    private const double Gap = 12;
    private const int NameWidth = 18;

    private readonly Side _left;
    private readonly Side _right;

    public SlopeLabels(IReadOnlyList<SlopeLine> lines, ValueFormat format)
    {
        _left = new(lines, line => line.Before, (name, value) => $"{name}\u2002{value}", format);
        _right = new(lines, line => line.After, (name, value) => $"{value}\u2002{name}", format);
    }

    /// <summary>Height of the fuller side in pixels, with a little air.</summary>
    public double Height => Math.Max(_left.Height, _right.Height) * 1.15;

    public double LeftRoom => _left.Room;

    public double RightRoom => _right.Room;

    /// <summary>The labels for a plot that spans some values over a height in pixels.</summary>
    public IEnumerable<Annotation> At(double low, double high, double height)
    {
        var perPixel = (high - low) / height;
        return
        [
            .. _left.At(0, low, high, perPixel).Select(label => label with
            {
                XAnchor = XAnchor.Right, XShift = -Gap, Align = TextAlign.Right,
            }),
            .. _right.At(1, low, high, perPixel).Select(label => label with
            {
                XAnchor = XAnchor.Left, XShift = Gap, Align = TextAlign.Left,
            }),
        ];
    }

    private sealed class Side
    {
        private readonly SlopeLine[] _lines;
        private readonly string[] _texts;
        private readonly double[] _values;

        public Side(
            IEnumerable<SlopeLine> lines, Func<SlopeLine, double> value, Func<string, string, string> join, ValueFormat format)
        {
            _lines = [.. lines.Where(line => !double.IsNaN(value(line)))];
            _values = [.. _lines.Select(value)];
            // The value stands on a line of the name that has room for it: no-break spaces keep it together.
            _texts = [.. _lines.Select(line => join(
                TitleWrap.Wrap(line.Label, NameWidth), format.Text(value(line)).Replace(' ', '\u00A0')))];
        }

        public double Height => _texts.Sum(RecipeText.Height);

        public double Room => _texts.Length == 0 ? 0 : _texts.Max(RecipeText.Width) + (2 * Gap);

        public IEnumerable<Annotation> At(double x, double low, double high, double perPixel)
        {
            var heights = _texts.Select(text => RecipeText.Height(text) * perPixel).ToArray();
            var places = LabelSpread.Spread(_values, heights, low, high);
            return _texts.Select((text, label) => new Annotation
            {
                Text = text,
                XRef = "x",
                X = x,
                YRef = "y",
                Y = places[label],
                YAnchor = YAnchor.Middle,
                ShowArrow = false,
                Font = _lines[label].IsHighlighted ? new() { Weight = 700 } : null,
            });
        }
    }
}
