using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Finds the region of rows, and counts how.</summary>
internal sealed class NpfRegionTally(RegionTable regions)
{
    // Beyond, the column holds something else, or is read in a wrong encoding.
    private const double MostUnknown = 0.2;
    private const int Listed = 5;

    private readonly Dictionary<string, Spelling> _spellings = new(StringComparer.Ordinal);
    private readonly long[] _rows = new long[Enum.GetValues<NpfRegionMatch>().Length];
    private long _conflicts;
    private long _noPostalCode;
    private long _foreign;

    /// <summary>What the texts of a column stand for, by code.</summary>
    public Spelling[] Spellings(TextColumn column) => [.. column.Levels.Select(Find)];

    /// <summary>Finds the region of a row.</summary>
    /// <param name="spelling">What its text stands for; null where it has none.</param>
    /// <param name="postalCode">Its postal code; NaN where it has none.</param>
    /// <param name="isForeign">Receives whether the postal code belongs to no region.</param>
    /// <returns>Place of the region in the table, or <see cref="NpfSnapshot.NoRegion"/>.</returns>
    public int Add(Spelling? spelling, double postalCode, out bool isForeign)
    {
        var hasCode = !double.IsNaN(postalCode);
        var postal = hasCode && postalCode is >= 0 and < 1e6 ? regions.OfPostalCode((int)postalCode) : null;
        isForeign = hasCode && postal is null;
        _noPostalCode += hasCode ? 0 : 1;
        _foreign += isForeign ? 1 : 0;
        if (spelling is not null)
            spelling.Rows++;
        if (spelling?.Region is { } named)
        {
            _rows[(int)spelling.Match]++;
            _conflicts += postal is not null && postal.Index != named.Index ? 1 : 0;
            return named.Index;
        }

        _rows[(int)(postal is null ? NpfRegionMatch.Unknown : NpfRegionMatch.PostalCode)]++;
        return postal?.Index ?? NpfSnapshot.NoRegion;
    }

    /// <exception cref="FrameException">Too many rows name no region.</exception>
    public void RequireKnown(string file)
    {
        var unknown = _spellings.Values.Where(spelling => spelling.Region is null).OrderByDescending(spelling => spelling.Rows).ToList();
        var rows = unknown.Sum(spelling => spelling.Rows);
        var written = _spellings.Values.Sum(spelling => spelling.Rows);
        if (rows <= MostUnknown * written)
            return;
        var examples = string.Join(", ", unknown.Take(Listed).Select(spelling => $"'{spelling.Text}'"));
        throw new FrameException(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}, column 'region': {rows} of {written} rows name no region that is known, such as {examples}; ")
            + "expected subjects of the federation such as 'САМАРСКАЯ ОБЛ': look whether the column or the encoding of the file is another.");
    }

    public NpfRegionFacts Facts() => new()
    {
        Rows = Enum.GetValues<NpfRegionMatch>().ToDictionary(match => match, match => _rows[(int)match]),
        Spellings =
        [
            .. _spellings.Values.Where(spelling => spelling.Match != NpfRegionMatch.Name && spelling.Rows > 0)
                .OrderByDescending(spelling => spelling.Rows).ThenBy(spelling => spelling.Text, StringComparer.Ordinal)
                .Select(spelling => new NpfRegionSpelling(spelling.Text, spelling.Region?.Name, spelling.Rows)),
        ],
        Conflicts = _conflicts,
        NoPostalCode = _noPostalCode,
        ForeignPostalCodes = _foreign,
    };

    private Spelling Find(string text)
    {
        if (_spellings.TryGetValue(text, out var known))
            return known;
        var (region, match) = regions.Named(text) is { } named
            ? (named, named.Name == text ? NpfRegionMatch.Name : NpfRegionMatch.Variant)
            : (regions.Nearest(text), NpfRegionMatch.Nearest);
        var found = new Spelling(text, region, region is null ? NpfRegionMatch.Unknown : match);
        _spellings.Add(text, found);
        return found;
    }

    /// <summary>A text of the column of regions.</summary>
    internal sealed record Spelling(string Text, Region? Region, NpfRegionMatch Match)
    {
        public long Rows { get; set; }
    }
}
