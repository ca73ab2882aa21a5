using ChurnLab.Frames;
using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Macro;

/// <summary>The economy quarter by quarter, without a gap, and what was known of it when.</summary>
/// <remarks>Sources and lags of publication: <c>data/macro/README.md</c>.</remarks>
public sealed class MacroTable
{
    private const string Resource = "macro.csv";

    // Life expectancy of a year is published in the summer of the next one: that of two years ago is always known.
    private const int QuartersUntilLifeTable = 8;

    private static readonly Lazy<MacroTable> Kept = new(LoadKept);

    private readonly MacroQuarter[] _quarters;
    private readonly MacroKnown[] _known;

    private MacroTable(MacroQuarter[] quarters)
    {
        _quarters = quarters;
        _known = [.. Enumerable.Range(0, quarters.Length).Select(Known)];
    }

    /// <summary>Columns of the file.</summary>
    public static FrameSchema Schema { get; } = new(
        SchemaColumn.Text("quarter").NotMissing().WithoutRepeats(),
        SchemaColumn.Number("key_rate_end_pct").NotMissing(),
        SchemaColumn.Number("usd_rub_avg").NotMissing(),
        SchemaColumn.Number("cpi_yoy_end_pct").NotMissing(),
        SchemaColumn.Number("life_expectancy_male_y"),
        SchemaColumn.Number("life_expectancy_female_y"));

    /// <summary>The table that comes with the library: 1993Q2 to 2025Q4.</summary>
    public static MacroTable Default => Kept.Value;

    /// <summary>Its quarters, in order and without a gap.</summary>
    public IReadOnlyList<MacroQuarter> Quarters => _quarters;

    /// <summary>First quarter.</summary>
    public Quarter First => _quarters[0].Quarter;

    /// <summary>Last quarter.</summary>
    public Quarter Last => _quarters[^1].Quarter;

    /// <summary>What a quarter was like.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <exception cref="FrameException">The table does not reach it.</exception>
    public MacroQuarter this[Quarter quarter] => _quarters[PlaceOf(quarter)];

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">Path of a file as <c>data/macro/macro.csv</c>.</param>
    /// <exception cref="FrameException">The file is not what <see cref="Schema"/> says, or a quarter is missing.</exception>
    public static MacroTable Load(string path) => Of(Csv.Read(path, Schema), Path.GetFileName(path));

    /// <summary>What was known on the last day of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <exception cref="FrameException">The table does not reach it.</exception>
    public MacroKnown KnownAt(Quarter quarter) => _known[PlaceOf(quarter)];

    /// <summary>A table of other numbers for the same quarters, for checks of what depends on them.</summary>
    internal MacroTable With(Func<MacroQuarter, MacroQuarter> change) => new(Array.ConvertAll(_quarters, quarter => change(quarter)));

    private static MacroTable LoadKept() => Of(Csv.Read(EmbeddedFile.Bytes(Resource), Resource, Schema), Resource);

    private static MacroTable Of(Frame frame, string name)
    {
        var quarters = frame.Text("quarter").Select((text, row) => Quarter.TryParse(text, out var quarter)
            ? quarter
            : throw new FrameException($"{name}, line {row + 2}, column 'quarter': found '{text}', expected a quarter such as 2017Q4.")).ToArray();
        for (var row = 1; row < quarters.Length; row++)
        {
            var expected = quarters[row - 1].Plus(1);
            if (quarters[row] != expected)
                throw new FrameException($"{name}, line {row + 2}: found the quarter {quarters[row]}, expected {expected}; add the missing quarter.");
        }

        var inflation = frame.Number("cpi_yoy_end_pct").Select(value => value!.Value).ToArray();
        var levels = PriceLevels(quarters, inflation);
        return new MacroTable([.. quarters.Select((quarter, row) => new MacroQuarter
        {
            Quarter = quarter,
            KeyRate = frame.Number("key_rate_end_pct")[row]!.Value,
            UsdRate = frame.Number("usd_rub_avg")[row]!.Value,
            Inflation = inflation[row],
            PriceLevel = levels[row],
            LifeExpectancyMen = frame.Number("life_expectancy_male_y")[row] ?? double.NaN,
            LifeExpectancyWomen = frame.Number("life_expectancy_female_y")[row] ?? double.NaN,
        })]);
    }

    // The first four quarters have none before them a year ago: prices are taken to have grown evenly over that year.
    private static double[] PriceLevels(Quarter[] quarters, double[] inflation)
    {
        var levels = new double[quarters.Length];
        for (var row = 0; row < levels.Length; row++)
        {
            var year = 1 + (inflation[row] / 100);
            levels[row] = row >= 4 ? levels[row - 4] * year : row == 0 ? 1 : levels[row - 1] * Math.Pow(year, 0.25);
        }

        var last = Array.FindLastIndex(quarters, quarter => quarter <= Quarter.Of(2000, 4));
        var unit = levels[Math.Max(0, last)];
        return Array.ConvertAll(levels, level => level / unit);
    }

    private MacroKnown Known(int row)
    {
        var (now, before) = (_quarters[row], row > 0 ? _quarters[row - 1] : null);
        var life = row >= QuartersUntilLifeTable ? _quarters[row - QuartersUntilLifeTable] : null;
        return new MacroKnown
        {
            Quarter = now.Quarter,
            KeyRate = now.KeyRate,
            UsdRate = now.UsdRate,
            Inflation = before?.Inflation ?? double.NaN,
            PriceLevel = before?.PriceLevel ?? double.NaN,
            LifeExpectancyMen = life?.LifeExpectancyMen ?? double.NaN,
            LifeExpectancyWomen = life?.LifeExpectancyWomen ?? double.NaN,
        };
    }

    private int PlaceOf(Quarter quarter)
    {
        var place = quarter.Since(First);
        return place >= 0 && place < _quarters.Length
            ? place
            : throw new FrameException($"The macro table reaches from {First} to {Last}; {quarter} is needed: add it to the file.");
    }
}
