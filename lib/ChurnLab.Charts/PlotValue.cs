using System.Globalization;

namespace ChurnLab.Charts;

/// <summary>One value of a trace: a number, a text, a date or missing.</summary>
/// <remarks>
/// <c>default</c>, null strings and numbers, NaN and the infinities are missing; plotly.js leaves a gap there. A text
/// is always shown literally: what looks like markup is escaped when the figure is written. Integers are exact up to
/// 2^53.
/// </remarks>
public readonly record struct PlotValue
{
    private readonly double _number;
    private readonly string? _text;

    private PlotValue(PlotValueKind kind, double number, string? text) => (Kind, _number, _text) = (kind, number, text);

    /// <summary>No value.</summary>
    public static PlotValue Missing => default;

    /// <summary>What the value is.</summary>
    public PlotValueKind Kind { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Kind == PlotValueKind.Missing;

    /// <summary>The number; NaN when the value is not a number.</summary>
    public double Number => Kind == PlotValueKind.Number ? _number : double.NaN;

    /// <summary>The text as given, or the date in ISO 8601; null when the value is neither.</summary>
    public string? Text => _text;

    /// <summary>Makes a number; NaN and the infinities become missing.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PlotValue(double number) =>
        double.IsFinite(number) ? new(PlotValueKind.Number, number, null) : default;

    /// <summary>Makes a number or, for null, a missing value.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PlotValue(double? number) => number ?? double.NaN;

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PlotValue(int number) => (double)number;

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PlotValue(decimal number) => (double)number;

    /// <summary>Makes a text or, for null, a missing value.</summary>
    /// <param name="text">The text, shown literally.</param>
    public static implicit operator PlotValue(string? text) =>
        text is null ? default : new(PlotValueKind.Text, 0, text);

    /// <summary>Makes a date.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator PlotValue(DateOnly date) =>
        new(PlotValueKind.Date, 0, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Makes a date with time; its kind (local, UTC) is not kept, plotly.js has none.</summary>
    /// <param name="time">The moment; a fraction of a second is kept to the millisecond.</param>
    public static implicit operator PlotValue(DateTime time) =>
        new(PlotValueKind.Date, 0, time.ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture));

    /// <summary>Makes a value of whatever an untyped column holds.</summary>
    /// <param name="value">A number of any width, a string, a char, an enum, a date or null.</param>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public static PlotValue From(object? value) => value switch
    {
        null => default,
        PlotValue plotValue => plotValue,
        double number => number,
        string text => text,
        DateOnly date => date,
        DateTime time => time,
        DateTimeOffset time => time.DateTime,
        char letter => letter.ToString(),
        Enum member => member.ToString(),
        byte or sbyte or short or ushort or int or uint or long or ulong or float or decimal or Half =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(
            $"A chart takes numbers, texts, dates and missing values. Got a {value.GetType().Name}; convert it to one.",
            nameof(value)),
    };

    /// <summary>Returns the value as invariant text; empty when missing.</summary>
    public override string ToString() =>
        Kind == PlotValueKind.Number ? _number.ToString("R", CultureInfo.InvariantCulture) : _text ?? "";
}
