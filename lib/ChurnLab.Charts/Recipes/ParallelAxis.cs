using ChurnLab.Frames;

namespace ChurnLab.Charts.Recipes;

/// <summary>One axis of parallel coordinates: a column spread over 0 to 1.</summary>
internal sealed class ParallelAxis
{
    private const int MostTicks = 5;
    private const int MostLevels = 20;

    private readonly Func<double, string> _write;

    private ParallelAxis(string name, double[] places, (double At, string Text)[] ticks, Func<double, string> write, bool isOrdered)
    {
        Name = name;
        Places = places;
        Ticks = ticks;
        _write = write;
        IsOrdered = isOrdered;
    }

    public string Name { get; }

    /// <summary>Whether values between two others mean something, as those of texts do not.</summary>
    public bool IsOrdered { get; }

    /// <summary>Where each row stands, 0 to 1; NaN: missing.</summary>
    public double[] Places { get; }

    public IReadOnlyList<(double At, string Text)> Ticks { get; }

    /// <summary>What stands at a place, in the unit of the column.</summary>
    public string TextAt(double place) => _write(place);

    /// <summary>A quantile of the places of some rows; NaN when none has a value.</summary>
    public double Quantile(IEnumerable<int> rows, double probability) =>
        Statistics.Quantile.Of([.. rows.Select(row => Places[row])], probability);

    /// <summary>The median of some rows, of texts the most frequent one; NaN when none has a value.</summary>
    public double Centre(IReadOnlyList<int> rows) => IsOrdered ? Quantile(rows, 0.5) : MostFrequent(rows).Place;

    /// <summary>The most frequent place, the first of equals, and its share of the rows with a value.</summary>
    public (double Place, double Share) MostFrequent(IReadOnlyList<int> rows)
    {
        var present = rows.Select(row => Places[row]).Where(double.IsFinite).ToArray();
        if (present.Length == 0)
            return (double.NaN, double.NaN);
        var (place, count) = present.CountBy(each => each).OrderByDescending(each => each.Value).ThenBy(each => each.Key).First();
        return (place, count / (double)present.Length);
    }

    public static ParallelAxis Of(Column column, Inputs inputs)
    {
        var axis = column switch
        {
            NumberColumn numbers => OfNumbers(column.Name, [.. numbers.AsSpan()]),
            IntegerColumn integers => OfNumbers(column.Name, [.. integers.Select(value => value ?? double.NaN)]),
            DateColumn days => OfDays(column.Name, days),
            _ => OfLevels(column, inputs),
        };
        return axis ?? throw inputs.Problem($"The column '{column.Name}' has no value; leave it out.");
    }

    private static ParallelAxis? OfNumbers(string name, double[] values)
    {
        if (Range(values) is not var (low, high))
            return null;
        var ticks = low == high ? [low] : NiceTicks.Between(low, high, MostTicks);
        var axisFormat = new ValueFormat().For(ticks);
        var format = new ValueFormat().For(values.Where(double.IsFinite));
        return new(
            name,
            Spread(values, low, high),
            [.. ticks.Select(tick => (Place(tick, low, high), axisFormat.Text(tick)))],
            place => format.Text(Value(place, low, high)),
            isOrdered: true);
    }

    private static ParallelAxis? OfDays(string name, DateColumn days)
    {
        double[] values = [.. days.Select(day => day?.DayNumber ?? double.NaN)];
        if (Range(values) is not var (low, high))
            return null;
        double[] ticks = low == high ? [low] : [low, Math.Round((low + high) / 2), high];
        return new(
            name,
            Spread(values, low, high),
            [.. ticks.Select(tick => (Place(tick, low, high), Day(tick)))],
            place => Day(Value(place, low, high)),
            isOrdered: true);
    }

    private static ParallelAxis? OfLevels(Column column, Inputs inputs)
    {
        var levels = Levels.Of(column);
        if (levels.Names.Length == 0)
            return null;
        if (levels.Names.Length > MostLevels)
        {
            throw inputs.Problem(
                $"The column '{column.Name}' has {levels.Names.Length} different texts; an axis shows {MostLevels} at most.");
        }

        var last = levels.Names.Length - 1;
        return new(
            column.Name,
            Spread([.. levels.Codes.Select(code => code < 0 ? double.NaN : code)], 0, last),
            [.. levels.Names.Select((level, code) => (Place(code, 0, last), TitleWrap.Wrap(level, 12)))],
            place => levels.Names[(int)Math.Round(Value(place, 0, last))],
            isOrdered: false);
    }

    private static (double Low, double High)? Range(double[] values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        return finite.Length == 0 ? null : (finite.Min(), finite.Max());
    }

    private static double[] Spread(double[] values, double low, double high) =>
        Array.ConvertAll(values, value => double.IsFinite(value) ? Place(value, low, high) : double.NaN);

    private static double Place(double value, double low, double high) => high > low ? (value - low) / (high - low) : 0.5;

    private static double Value(double place, double low, double high) => high > low ? low + (place * (high - low)) : low;

    private static string Day(double number) => RussianText.Date(DateOnly.FromDayNumber((int)Math.Round(number)));
}
