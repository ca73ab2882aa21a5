using System.Text.RegularExpressions;

namespace ChurnLab.Charts.Recipes;

/// <summary>The labels at both ends of a slope graph.</summary>
internal sealed partial class SlopeLabels
{
    private const double Gap = 12;
    private const int NameWidth = 14;
    private const double FontSize = 12;

    // A little air, and room to shrink where the legend takes several lines of a narrow page.
    private const double LineHeight = 19;

    private const string BreakMark = "\u0001";

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

    [GeneratedRegex(@"(?<=\w)-(?=\w)")]
    private static partial Regex Hyphen();

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
            _texts = [.. _lines.Select(line => join(Wrapped(line.Label), format.Text(value(line))))];
        }

        public double Height => _texts.Sum(text => RecipeText.Lines(text) * LineHeight);

        public double Room => _texts.Length == 0 ? 0 : Math.Ceiling(_texts.Max(RecipeText.Width) * FontSize / 13) + (1.5 * Gap);

        // Long double names break at their hyphens too.
        private static string Wrapped(string name) => name.Length <= NameWidth
            ? name
            : TitleWrap.Wrap(Hyphen().Replace(name, "-" + BreakMark + ' '), NameWidth)
                .Replace(BreakMark + " ", "", StringComparison.Ordinal)
                .Replace(BreakMark, "", StringComparison.Ordinal);

        public IEnumerable<Annotation> At(double x, double low, double high, double perPixel)
        {
            var heights = _texts.Select(text => RecipeText.Lines(text) * LineHeight * perPixel).ToArray();
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
                Font = new() { Size = FontSize, Weight = _lines[label].IsHighlighted ? 700 : null },
            });
        }
    }
}
