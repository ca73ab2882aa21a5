using ChurnLab.Charts.Texts;

namespace ChurnLab.Charts.Recipes;

/// <summary>Lines of equal latitude and longitude around some places.</summary>
internal sealed class Graticule
{
    private const double LatitudeStep = 10;
    private const double LongitudeStep = 20;
    private const double FineStep = 5;
    private const int Pieces = 24;

    private readonly AlbersProjection _projection;
    private readonly double[] _latitudes;
    private readonly double[] _longitudes;

    public Graticule(AlbersProjection projection, IReadOnlyList<(double Latitude, double Longitude)> places)
    {
        _projection = projection;
        var (south, north) = (places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        // On the side of the Pacific where Russia ends.
        var east = places.Select(place => Eastwards(place.Longitude)).ToArray();
        var (west, far) = (east.Min(), east.Max());
        _latitudes = Steps(south, north, north - south > LatitudeStep ? LatitudeStep : FineStep, -85, 85);
        _longitudes = Steps(west, far, far - west > LongitudeStep ? LongitudeStep : FineStep, -75, 285);
    }

    /// <summary>One trace of all lines, with a gap after each.</summary>
    public ScatterTrace Lines()
    {
        var points = new List<(double X, double Y)>();
        foreach (var latitude in _latitudes)
            points.AddRange([.. Along(share => _projection.Project(latitude, Between(_longitudes, share))), Gap]);
        foreach (var longitude in _longitudes)
            points.AddRange([.. Along(share => _projection.Project(Between(_latitudes, share), longitude)), Gap]);
        return new()
        {
            Mode = ScatterMode.Lines,
            X = [.. points.Select(point => Rounded(point.X))],
            Y = [.. points.Select(point => Rounded(point.Y))],
            Line = new() { Color = "rgba(128,128,128,0.35)", Width = 1 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    /// <summary>Degrees at the western ends of parallels and the southern ends of meridians.</summary>
    public IEnumerable<Annotation> Labels() =>
    [
        .. _latitudes.Select(latitude => Label(
            _projection.Project(latitude, _longitudes[0]),
            ChartTexts.Get(latitude < 0 ? "Map.South" : "Map.North", Degrees(latitude))) with
        {
            XAnchor = XAnchor.Right, XShift = -3, YAnchor = YAnchor.Middle,
        }),
        .. _longitudes.Select(longitude => Label(
            _projection.Project(_latitudes[0], longitude),
            ChartTexts.Get(Signed(longitude) < 0 ? "Map.West" : "Map.East", Degrees(Signed(longitude)))) with
        {
            XAnchor = XAnchor.Center, YAnchor = YAnchor.Top, YShift = -2,
        }),
    ];

    /// <summary>A longitude counted eastwards from 75 degrees west.</summary>
    public static double Eastwards(double longitude)
    {
        var east = longitude % 360;
        return east < -75 ? east + 360 : east >= 285 ? east - 360 : east;
    }

    public static double Rounded(double place) => Math.Round(place, 5);

    private static (double X, double Y) Gap => (double.NaN, double.NaN);

    private static double Signed(double longitude) => longitude > 180 ? longitude - 360 : longitude;

    private static string Degrees(double degrees) => new ValueFormat { Decimals = 0 }.Text(Math.Abs(degrees));

    private static Annotation Label((double X, double Y) place, string text) => new()
    {
        Text = text,
        XRef = "x",
        X = Rounded(place.X),
        YRef = "y",
        Y = Rounded(place.Y),
        ShowArrow = false,
        Font = new() { Size = 10 },
    };

    private static IEnumerable<(double X, double Y)> Along(Func<double, (double X, double Y)> place) =>
        Enumerable.Range(0, Pieces + 1).Select(piece => place(piece / (double)Pieces));

    private static double Between(double[] ends, double share) => ends[0] + (share * (ends[^1] - ends[0]));

    private static double[] Steps(double low, double high, double step, double least, double greatest)
    {
        var first = Math.Max(Math.Floor(low / step) * step, Math.Ceiling(least / step) * step);
        var last = Math.Min(Math.Ceiling(high / step) * step, Math.Floor(greatest / step) * step);
        if (last <= first)
            last = first + step;
        return [.. Enumerable.Range(0, (int)Math.Round((last - first) / step) + 1).Select(index => first + (index * step))];
    }
}
