namespace ChurnLab.Charts;

/// <summary>Templates: the look of figures that say nothing of their own.</summary>
public static class Theme
{
    /// <summary>
    /// Text colour where the page sets none: 4.5:1 on white (WCAG AA) and 3.7:1 on VS Code's dark #1E1E1E. Figures
    /// shown as HTML take the text colour of their page instead.
    /// </summary>
    public const string TextColor = "#767676";

    /// <summary>Colour of grid lines: a grey that recedes on white and on black.</summary>
    public const string GridColor = "rgba(128,128,128,0.22)";

    private const string FontFamily =
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

    /// <summary>
    /// Colours that traces take in turn: six of Okabe and Ito's eight, told apart with any colour vision, and a grey.
    /// </summary>
    /// <remarks>
    /// M. Okabe and K. Ito, "Color Universal Design", 2008 (https://jfly.uni-koeln.de/color/). Black and yellow are
    /// left out: one vanishes on dark pages, the other on white. Blue and orange, the most familiar pair, come first.
    /// </remarks>
    public static IReadOnlyList<string> ColorWay { get; } =
        ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8A8A8A"];

    /// <summary>
    /// The default: no frame, faint grid, Russian numbers (<c>1 234,5</c>), title as a sentence to the left.
    /// </summary>
    public static Template Calm { get; } = new() { Layout = CalmLayout(), Data = CalmData() };

    /// <summary>plotly.js's own look.</summary>
    public static Template None { get; } = new();

    private static Layout CalmLayout() => new()
    {
        Font = new() { Family = FontFamily, Size = 13, Color = TextColor },
        Title = new()
        {
            Font = new() { Size = CalmRoom.TitleSize, Weight = 600 },
            Subtitle = new() { Font = new() { Size = CalmRoom.SubtitleSize, Weight = 400 } },
            X = 0,
            XRef = PlaceReference.Container,
            XAnchor = XAnchor.Left,
            Y = 1,
            YRef = PlaceReference.Container,
            YAnchor = YAnchor.Top,
            Pad = new() { T = CalmRoom.Above, L = 8 },
        },
        XAxis = CalmAxis() with { ShowGrid = false, ShowLine = true },
        YAxis = CalmAxis() with { ShowGrid = true },
        BarGap = 0.35,
        BarGroupGap = 0.08,
        BoxGap = 0.35,
        BoxGroupGap = 0.08,
        Legend = new() { Orientation = Orientation.Horizontal, TraceOrder = "normal", BgColor = "rgba(0,0,0,0)" },
        Margin = new() { L = 12, R = 20, B = 12 },
        HoverMode = HoverMode.Closest,
        HoverLabel = new()
        {
            BgColor = "#2B3138",
            BorderColor = "#2B3138",
            Font = new() { Family = FontFamily, Size = 13, Color = "#FFFFFF" },
            Align = TextAlign.Left,
            NameLength = -1,
        },
        ModeBar = new() { BgColor = "rgba(0,0,0,0)", Color = "rgba(128,128,128,0.55)", ActiveColor = "#0072B2" },
        ColorWay = ColorWay,
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        Separators = ",\u00A0",
        AutoTypeNumbers = "strict",
    };

    private static Axis CalmAxis() => new()
    {
        AutoMargin = true,
        GridColor = GridColor,
        ZeroLine = false,
        LineColor = "rgba(128,128,128,0.6)",
        Ticks = AxisTicks.None,
        TickLabelStandoff = 5,
        ExponentFormat = ExponentFormat.None,
        SeparateThousands = true,
        Title = new() { Standoff = 12, Font = new() { Size = CalmRoom.SubtitleSize } },
    };

    private static TemplateData CalmData()
    {
        var error = new ErrorBar { Color = TextColor, Thickness = 1.5, Width = 5 };
        var disc = new Marker { Size = 8, Opacity = 0.85 };
        var barOutline = new Marker { Line = new() { Width = 0 } };
        return new()
        {
            Bar = [new() { Marker = barOutline, ClipOnAxis = false, ErrorX = error, ErrorY = error }],
            Scatter = [new() { Line = new() { Width = 2.5 }, Marker = disc, ErrorX = error, ErrorY = error }],
            Histogram = [new() { Marker = barOutline }],
            Box = [new() { Line = new() { Width = 1.5 }, Marker = new() { Size = 4, Opacity = 0.8 }, WhiskerWidth = 0.4 }],
            Heatmap =
            [
                new()
                {
                    ColorScale = ColorScale.Blues,
                    XGap = 2,
                    YGap = 2,
                    ColorBar = new() { Thickness = 12, OutlineWidth = 0, Ticks = AxisTicks.None },
                },
            ],
        };
    }
}
