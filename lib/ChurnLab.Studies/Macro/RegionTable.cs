using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Macro;

/// <summary>The subjects of the federation: names as in files of the fund, postal codes, districts, coordinates.</summary>
/// <remarks>Sources: <c>data/macro/README.md</c>.</remarks>
public sealed class RegionTable
{
    /// <summary>Most letters in which a spelling may differ from a name to be taken for it.</summary>
    public const int LargestDistance = 2;

    private const string Resource = "regions.csv";
    private const double EarthRadius = 6371.0088;
    private const double MoscowLatitude = 55.7558;
    private const double MoscowLongitude = 37.6173;

    private static readonly Lazy<RegionTable> Kept = new(LoadKept);

    private readonly Region[] _regions;
    private readonly Dictionary<string, Region> _byName = new(StringComparer.Ordinal);
    private readonly Region?[] _byPrefix = new Region?[1000];

    private RegionTable(Frame frame)
    {
        _regions = [.. Enumerable.Range(0, frame.RowCount).Select(row => Of(frame, row))];
        Districts = [.. _regions.Select(region => region.District).Distinct(StringComparer.Ordinal)];
        foreach (var region in _regions)
        {
            foreach (var name in region.Variants.Prepend(region.Name))
                _byName.Add(name, region);
            foreach (var prefix in region.Prefixes)
                _byPrefix[prefix] = region;
        }
    }

    /// <summary>Columns of the file.</summary>
    public static FrameSchema Schema { get; } = new(
        SchemaColumn.Text("region").NotMissing().WithoutRepeats(),
        SchemaColumn.Text("known_variants"),
        SchemaColumn.Text("subject_code").NotMissing().WithoutRepeats(),
        SchemaColumn.Text("federal_district").NotMissing(),
        SchemaColumn.Text("postal_prefixes").NotMissing(),
        SchemaColumn.Text("centre").NotMissing(),
        SchemaColumn.Number("latitude").Between(-90, 90).NotMissing(),
        SchemaColumn.Number("longitude").Between(-180, 180).NotMissing());

    /// <summary>The table that comes with the library: 85 subjects.</summary>
    public static RegionTable Default => Kept.Value;

    /// <summary>The regions, in the order of the file.</summary>
    public IReadOnlyList<Region> Regions => _regions;

    /// <summary>Federal districts, each once, in order of their first region.</summary>
    public IReadOnlyList<string> Districts { get; }

    /// <summary>The region whose name or known spelling a text is, letter case and spaces around it aside; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public Region? Named(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _byName.GetValueOrDefault(text.Trim().ToUpperInvariant());
    }

    /// <summary>The one region whose name or known spelling a text comes near; null where none does or several are as near.</summary>
    /// <param name="text">The text.</param>
    public Region? Nearest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Trim().ToUpperInvariant();
        // A short word is within two letters of too many others.
        var limit = Math.Min(LargestDistance, written.Length / 4);
        var near = _byName.Select(pair => (Region: pair.Value, Distance: EditDistance.Between(written, pair.Key, limit)))
            .Where(found => found.Distance <= limit).ToList();
        if (near.Count == 0)
            return null;
        var least = near.Min(found => found.Distance);
        var nearest = near.Where(found => found.Distance == least).Select(found => found.Region).Distinct().ToList();
        return nearest.Count == 1 ? nearest[0] : null;
    }

    /// <summary>The region of a postal code; null where its first digits belong to none.</summary>
    /// <param name="postalCode">Six digits. Range: any number; beyond 100000 to 999999 the result is null.</param>
    public Region? OfPostalCode(int postalCode) => postalCode is >= 100_000 and <= 999_999 ? _byPrefix[postalCode / 1000] : null;

    private static RegionTable LoadKept() => new(Csv.Read(EmbeddedFile.Bytes(Resource), Resource, Schema));

    private static Region Of(Frame frame, int row)
    {
        string Cell(string column) => frame.Text(column)[row] ?? "";
        var (latitude, longitude) = (frame.Number("latitude")[row]!.Value, frame.Number("longitude")[row]!.Value);
        return new Region
        {
            Index = row,
            Name = Cell("region"),
            Variants = Cell("known_variants").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Code = Cell("subject_code"),
            District = Cell("federal_district"),
            Prefixes = [.. Cell("postal_prefixes").Split(' ').Select(prefix => int.Parse(prefix, CultureInfo.InvariantCulture))],
            Centre = Cell("centre"),
            Latitude = latitude,
            Longitude = longitude,
            KilometresFromMoscow = Kilometres(latitude, longitude, MoscowLatitude, MoscowLongitude),
        };
    }

    // Haversine.
    private static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        static double Half(double degrees) => double.DegreesToRadians(degrees) / 2;
        var (rise, turn) = (Math.Sin(Half(latitude - otherLatitude)), Math.Sin(Half(longitude - otherLongitude)));
        var share = (rise * rise)
            + (Math.Cos(double.DegreesToRadians(latitude)) * Math.Cos(double.DegreesToRadians(otherLatitude)) * turn * turn);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(share));
    }
}
