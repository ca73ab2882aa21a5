using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Makes the figure of <see cref="Chart.RegionBubbleMap"/>.</summary>
internal sealed class RegionMapFigure
{
    private const double PlotHeight = 380;
    private const double WideWidth = 820;
    private const double NarrowWidth = 380;

    private static readonly Inputs Inputs = new("Chart.RegionBubbleMap");

    private readonly RegionMapOptions _options;
    private readonly IReadOnlyList<RegionBubble> _regions;
    private readonly IReadOnlyList<BubblePoint> _points;
    private readonly int _leftOut;
    private readonly double _sizeReference;

    public RegionMapFigure(IReadOnlyList<RegionBubble> regions, RegionMapOptions options)
    {
        foreach (var region in regions)
        {
            Inputs.InRange($"The latitude of '{region.Name}'", region.Latitude, -90, 90);
            Inputs.InRange($"The longitude of '{region.Name}'", region.Longitude, -180, 360);
            if (region.Size < 0)
                throw Inputs.Problem($"The size of '{region.Name}' must not be negative. Got {Inputs.Written(region.Size)}.");
        }

        Inputs.InRange("LargestDiameter", options.LargestDiameter, 8, 200);
        Inputs.InRange("LabelCount", options.LabelCount, 0, int.MaxValue);
        _regions = [.. regions.Where(region => double.IsFinite(region.Value + region.Size)).OrderByDescending(region => region.Size)];
        _leftOut = regions.Count - _regions.Count;
        Inputs.SomeOf("regions with a value and a size", _regions.Count);
        _points = [.. _regions.Select(Point)];
        _sizeReference = BubbleSizes.Reference(_regions[0].Size, options.LargestDiameter);
        _options = options with
        {
            ValueFormat = options.ValueFormat.For(_regions.Select(region => region.Value)),
            SizeFormat = options.SizeFormat.For(_regions.Select(region => region.Size)),
        };
    }

    private string ValueName => _options.ValueName ?? ChartTexts.Get("Value");

    private string SizeName => _options.SizeName ?? ChartTexts.Get("Bubble.Size");

    public Figure Make()
    {
        var graticule = new Graticule(
            AlbersProjection.Russia, [.. _regions.Select(region => (region.Latitude, region.Longitude))]);
        var lines = graticule.Lines();
        var (left, right) = Span(lines.X!, 0.06);
        var (bottom, top) = Span(lines.Y!, 0.05);
        Trace[] traces = [lines, Bubbles()];
        Annotation[] degrees = [.. graticule.Labels()];
        // Not hidden altogether: a hidden axis has no title, and the note stands there.
        var axis = new Axis
        {
            Type = AxisType.Linear,
            ShowGrid = false,
            ShowLine = false,
            ShowTickLabels = false,
        };
        var layout = new Layout
        {
            XAxis = axis with { Range = new(left, right), Constrain = AxisConstrain.Domain, Title = new() { Standoff = 26 } },
            YAxis = axis with { Range = new(bottom, top), ScaleAnchor = "x", Constrain = AxisConstrain.Domain },
            PlotHeight = PlotHeight,
            TopRoom = ColorBars.Room,
            Margin = new() { L = 8, R = 8 },
            Annotations = [.. degrees, .. Labels((left, right), (bottom, top), degrees)],
            Note = Note(),
        };
        return new(traces, layout) { Summary = Summary() };
    }

    private ScatterTrace Bubbles()
    {
        var (low, high) = Colors();
        return new()
        {
            Name = ValueName,
            ShowLegend = false,
            Mode = ScatterMode.Markers,
            X = [.. _points.Select(point => point.X)],
            Y = [.. _points.Select(point => point.Y)],
            Marker = BubbleSizes.Marker(_points.Select(point => point.Size), _sizeReference) with
            {
                Color = PlotValues.From(_points.Select(point => point.Color)),
                ColorScale = _options.ColorScale,
                CMin = low,
                CMax = high,
                ShowScale = true,
                ColorBar = ColorBars.Above(ValueName, _options.ValueFormat),
                Opacity = 0.9,
            },
            HoverText = [.. _regions.Select(Sentence)],
            HoverInfo = "text",
        };
    }

    private (double? Low, double? High) Colors()
    {
        if (_options.Middle is not { } middle)
            return (null, null);
        var reach = _regions.Max(region => Math.Abs(region.Value - middle));
        return (middle - reach, middle + reach);
    }

    private IEnumerable<Annotation> Labels(
        (double Low, double High) x, (double Low, double High) y, IEnumerable<Annotation> degrees)
    {
        var aspect = (y.High - y.Low) / (x.High - x.Low);
        var placer = new LabelPlacer(
            [.. _points.Select(point => (
                (point.X - x.Low) / (x.High - x.Low),
                (point.Y - y.Low) / (y.High - y.Low),
                BubbleSizes.Diameter(point.Size, _sizeReference) / 2))],
            [.. new[] { WideWidth, NarrowWidth }.Select(width => Math.Min(width, PlotHeight / aspect)).Select(width => (width, width * aspect))]);
        foreach (var degree in degrees)
            placer.Block((degree.X!.Value.Number - x.Low) / (x.High - x.Low), (degree.Y!.Value.Number - y.Low) / (y.High - y.Low), degree.Text!.Plain);
        foreach (var (place, point) in BubbleLabels.Chosen(_points, null, _options.LabelCount))
        {
            if (placer.Place(place, TitleWrap.Wrap(point.Label!, 18), isWanted: false) is { } label)
                yield return label with { XRef = "x", X = point.X, YRef = "y", Y = point.Y };
        }
    }

    private static BubblePoint Point(RegionBubble region)
    {
        var (x, y) = AlbersProjection.Russia.Project(region.Latitude, region.Longitude);
        return new(Graticule.Rounded(x), Graticule.Rounded(y), region.Size) { Label = region.Name, Color = region.Value };
    }

    private string Sentence(RegionBubble region) => RecipeText.Hover(ChartTexts.Get(
        "Map.Hover",
        region.Name,
        ValueName,
        _options.ValueFormat.Text(region.Value),
        SizeName,
        _options.SizeFormat.Text(region.Size)));

    private string Note()
    {
        var note = ChartTexts.Get("Bubble.Note", SizeName, _options.SizeFormat.Text(_regions[0].Size));
        return _leftOut == 0 ? note : note + " " + ChartTexts.Get("Map.LeftOut", Counted.Regions(_leftOut));
    }

    private FigureSummary Summary()
    {
        var shown = _regions.Take(Math.Max(_options.LabelCount, 1)).ToArray();
        return new(2,
        [
            Column(Counted.Regions(_regions.Count), region => region.Name.ReplaceLineEndings(" ")),
            Column(ValueName, region => _options.ValueFormat.Text(region.Value)),
            Column(SizeName, region => _options.SizeFormat.Text(region.Size)),
        ]);

        string[] Column(string heading, Func<RegionBubble, string> cell) =>
            [heading.ReplaceLineEndings(" "), .. shown.Select(cell)];
    }

    private static (double Low, double High) Span(PlotValues places, double padding)
    {
        var all = places.Where(place => !place.IsMissing).Select(place => place.Number).ToArray();
        var (low, high) = (all.Min(), all.Max());
        var room = padding * (high - low);
        return (Graticule.Rounded(low - room), Graticule.Rounded(high + room));
    }
}
