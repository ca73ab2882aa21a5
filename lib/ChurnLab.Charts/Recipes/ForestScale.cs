namespace ChurnLab.Charts.Recipes;

/// <summary>The axis of a forest plot: what it spans and what lies beyond.</summary>
internal sealed class ForestScale
{
    // Ends further out than this many usual half intervals would press all others together.
    private const double FarEnds = 3;
    private const double Padding = 0.04;

    private readonly bool _log;

    public ForestScale(IReadOnlyList<ForestRow> rows, double reference, ForestOptions options)
    {
        _log = options.LogScale;
        var (low, high) = options.Range is { } given
            ? (On(given.Low), On(given.High))
            : Padded(Fitting(rows, On(reference)));
        (Low, High) = (Off(low), Off(high));
        Range = new(low, high);
    }

    /// <summary>Least value on the axis.</summary>
    public double Low { get; }

    /// <summary>Greatest value on the axis.</summary>
    public double High { get; }

    /// <summary>What the axis spans in plotly.js's terms: logarithms on a logarithmic axis.</summary>
    public AxisRange Range { get; }

    public bool Holds(double value) => value >= Low && value <= High;

    public double Clipped(double value) => Math.Clamp(value, Low, High);

    /// <summary>A place in the terms of shapes and annotations.</summary>
    public double On(double value) => _log ? Math.Log10(value) : value;

    private double Off(double value) => _log ? Math.Pow(10, value) : value;

    private (double Low, double High) Fitting(IReadOnlyList<ForestRow> rows, double reference)
    {
        var centres = rows.Select(row => On(row.Estimate)).Append(reference).Where(double.IsFinite).ToArray();
        if (centres.Length == 0)
            return (0, 1);
        var halves = rows
            .SelectMany(row => new[] { On(row.Estimate) - On(row.Lower), On(row.Upper) - On(row.Estimate) })
            .Where(double.IsFinite).Order().ToArray();
        var reach = halves.Length == 0 ? 0 : FarEnds * halves[halves.Length / 2];
        var (least, greatest) = (centres.Min() - reach, centres.Max() + reach);
        var ends = rows.SelectMany(row => new[] { On(row.Lower), On(row.Upper) })
            .Where(double.IsFinite).Select(end => Math.Clamp(end, least, greatest)).Concat(centres).ToArray();
        return (ends.Min(), ends.Max());
    }

    private static (double Low, double High) Padded((double Low, double High) range)
    {
        var room = range.High > range.Low ? Padding * (range.High - range.Low) : 1;
        return (range.Low - room, range.High + room);
    }
}
