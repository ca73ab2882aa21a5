using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts;

/// <summary>Shares out the paper among panels: room for titles above them, for labels below and between.</summary>
internal sealed class PanelRoom
{
    /// <summary>Size of the titles of panels in pixels.</summary>
    public const double TitleSize = 14;

    /// <summary>Size of the names of reference lines in pixels.</summary>
    public const double NoteSize = 12;

    /// <summary>Height of such a name.</summary>
    public const double NoteLine = 17;

    // Letters of a title over all columns of a page 390 pixels wide.
    private const int TitleLetters = 46;
    private const double TitleLine = TitleSize * 1.3;
    private const double TitleGap = 10;

    // Tick labels, the name of an axis, the figure's own title and legend, and its lowest labels.
    private const double Labels = 28;
    private const double AxisName = 24;
    private const double Heading = 84;
    private const double Footing = 52;

    // Gaps are shares of the width, which is not known; at this one they are as wide as their labels.
    private const double TypicalWidth = 600;
    private const double LetterWidth = 7.6;
    private const double NumberLabel = 44;
    private const double MostGap = 0.22;
    private const double QuietGap = 0.035;

    private readonly PanelPlace[] _places;

    public PanelRoom(IReadOnlyList<Figure> figures, int columns, bool sharedX, bool sharedY, double panelHeight, int? titleColumns = null)
    {
        var rows = (figures.Count + columns - 1) / columns;
        var strips = figures.Chunk(columns).Select(row => row.Max(figure => Strip(figure, titleColumns ?? columns))).ToArray();
        var below = figures.Chunk(columns).Select(row => sharedX ? TitleGap : row.Max(Below)).ToArray();
        below[^1] = 0;
        var height = (rows * panelHeight) + strips.Sum() + below.Sum();
        var gap = columns == 1 ? 0 : sharedY ? QuietGap : Math.Min(figures.Max(Beside) / TypicalWidth, MostGap);
        var width = (1 - (gap * (columns - 1))) / columns;
        var (firstX, firstY) = (1, 1);
        _places = new PanelPlace[figures.Count];
        for (var panel = 0; panel < figures.Count; panel++)
        {
            var (row, column) = (panel / columns, panel % columns);
            var top = strips.Take(row + 1).Sum() + below.Take(row).Sum() + (row * panelHeight);
            var left = column * (width + gap);
            _places[panel] = new(
                PanelPlace.Round(left),
                PanelPlace.Round(left + width),
                PanelPlace.Round(Math.Max(1 - ((top + panelHeight) / height), 0)),
                PanelPlace.Round(1 - (top / height)),
                firstX,
                firstY)
            {
                IsSharedOut = figures[panel].Layout is var layout
                    && (layout.XAxis?.Domain is not null || layout.YAxis?.Domain is not null
                        || layout.MoreXAxes.Concat(layout.MoreYAxes).Any(axis => axis.Domain is not null)),
            };
            firstX += 1 + figures[panel].Layout.MoreXAxes.Count;
            firstY += 1 + figures[panel].Layout.MoreYAxes.Count;
        }

        Height = Math.Ceiling(height + Heading + Footing);
    }

    /// <summary>Height of the whole figure in pixels.</summary>
    public double Height { get; }

    /// <summary>Where a panel is.</summary>
    public PanelPlace this[int panel] => _places[panel];

    /// <summary>
    /// What changes in a figure of several columns when its panels stand in one: the height, the places of the axes of
    /// panels, and labels that were left to a neighbour.
    /// </summary>
    public IReadOnlyDictionary<string, object> Patch(Axis[] across, Axis[] upwards)
    {
        var patch = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["height"] = Height };
        foreach (var place in _places.Where(place => !place.IsSharedOut))
        {
            Add('x', place.FirstX, place.Domain(null, across: true), across);
            Add('y', place.FirstY, place.Domain(null, across: false), upwards);
        }

        return patch;

        void Add(char letter, int number, AxisRange domain, Axis[] axes)
        {
            var name = letter + "axis" + PanelPlace.Name(letter, number)[1..];
            patch[name + ".domain"] = domain;
            if (axes[number - 1].ShowTickLabels == false)
                patch[name + ".showticklabels"] = true;
        }
    }

    /// <summary>A title broken into lines that fit into a panel on a narrow page.</summary>
    public static PlotText Wrapped(PlotText title, int columns) =>
        TitleWrap.Wrap(OneLine(title), Math.Max(TitleLetters / columns, 12));

    /// <summary>
    /// What stands under the title of a panel: the name of its reference line, where it has one alone, so that it does
    /// not lie over bars; null for none.
    /// </summary>
    public static string? NoteOf(Layout layout)
    {
        Annotation[] names = [.. (layout.Annotations ?? []).Where(IsReferenceName)];
        return names.Length == 1 ? ChartTexts.Get("Grid.Reference", OneLine(names[0].Text!)) : null;
    }

    /// <summary>Whether a text is the name that a reference line has in the right margin.</summary>
    public static bool IsReferenceName(Annotation annotation) =>
        annotation is { XRef: "paper", X.Number: 1, XAnchor: XAnchor.Left, Text: not null };

    /// <summary>A text without its line breaks.</summary>
    public static string OneLine(PlotText text) => text.Plain.ReplaceLineEndings(" ");

    private static double Strip(Figure figure, int columns)
    {
        var note = NoteOf(figure.Layout) is null ? 0 : NoteLine;
        var title = figure.Layout.Title?.Text is { } text ? Wrapped(text, columns).Plain.Split('\n').Length * TitleLine : 0;
        return TitleGap + note + title;
    }

    private static double Below(Figure figure) => Labels + (figure.Layout.XAxis?.Title?.Text is null ? 0 : AxisName);

    private static double Beside(Figure figure)
    {
        var axis = figure.Layout.YAxis;
        var texts = axis?.TickText ?? PlotValues.From(figure.Data.Where(trace => trace.HasTextOn(across: false)).SelectMany(TextsOf));
        var letters = texts.Select(text => text.Text?.Length ?? 0).DefaultIfEmpty().Max();
        return Math.Max(letters * LetterWidth, NumberLabel) + (axis?.Title?.Text is null ? 0 : AxisName);
    }

    private static IEnumerable<PlotValue> TextsOf(Trace trace) => trace switch
    {
        PointTrace points => points.Y ?? [],
        BoxTrace boxes => boxes.Y ?? [],
        HeatmapTrace map => map.Y ?? [],
        _ => [],
    };
}
