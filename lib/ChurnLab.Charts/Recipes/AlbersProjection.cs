namespace ChurnLab.Charts.Recipes;

/// <summary>Albers' equal-area conic projection of the sphere: areas stay in proportion.</summary>
/// <remarks>
/// J. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, formulas 14-1 to 14-6.
/// </remarks>
internal sealed class AlbersProjection
{
    private const double Degree = Math.PI / 180;

    private readonly double _meridian;
    private readonly double _n;
    private readonly double _c;
    private readonly double _origin;

    /// <summary>Makes a projection; all angles in degrees.</summary>
    /// <param name="parallels">Latitudes without distortion.</param>
    /// <param name="latitude">Latitude where y is 0.</param>
    /// <param name="meridian">Longitude where x is 0: the straight middle of the map.</param>
    public AlbersProjection((double First, double Second) parallels, double latitude, double meridian)
    {
        var (first, second) = (parallels.First * Degree, parallels.Second * Degree);
        _meridian = meridian;
        _n = (Math.Sin(first) + Math.Sin(second)) / 2;
        _c = (Math.Cos(first) * Math.Cos(first)) + (2 * _n * Math.Sin(first));
        _origin = Radius(latitude);
    }

    /// <summary>As maps of Russia are drawn: parallels 52 and 64, meridian 105.</summary>
    public static AlbersProjection Russia { get; } = new((52, 64), 60, 105);

    /// <summary>Place on the map in radii of the Earth; longitudes beyond 180 and below −180 are the same places.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public (double X, double Y) Project(double latitude, double longitude)
    {
        // The way round that is shorter: Chukotka, at 170 degrees west, lies east of the meridian.
        var angle = _n * Math.IEEERemainder(longitude - _meridian, 360) * Degree;
        var radius = Radius(latitude);
        return (radius * Math.Sin(angle), _origin - (radius * Math.Cos(angle)));
    }

    private double Radius(double latitude) => Math.Sqrt(_c - (2 * _n * Math.Sin(latitude * Degree))) / _n;
}
