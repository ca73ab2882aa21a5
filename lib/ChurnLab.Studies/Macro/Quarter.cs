using System.Globalization;

namespace ChurnLab.Studies.Macro;

/// <summary>A calendar quarter, written as <c>2017Q4</c>; quarters count on without gaps from the year 0.</summary>
/// <param name="Index">Quarters since the first of the year 0: four times the year, plus the number less one. Range: 4 to 39,999.</param>
public readonly record struct Quarter(int Index) : IComparable<Quarter>
{
    /// <summary>Makes the quarter of a year.</summary>
    /// <param name="year">Year. Range: 1 to 9999.</param>
    /// <param name="number">Number within the year. Range: 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Quarter Of(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        return new Quarter((4 * year) + number - 1);
    }

    /// <summary>The quarter a day lies in.</summary>
    /// <param name="day">The day.</param>
    public static Quarter Of(DateOnly day) => new((4 * day.Year) + ((day.Month - 1) / 3));

    /// <summary>Year.</summary>
    public int Year => Index / 4;

    /// <summary>Number within the year, from 1 to 4.</summary>
    public int Number => (Index % 4) + 1;

    /// <summary>First day.</summary>
    public DateOnly Start => new(Year, (3 * Number) - 2, 1);

    /// <summary>Last day.</summary>
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    /// <summary>Reads <c>2017Q4</c>.</summary>
    /// <param name="text">The text; four digits, the letter Q, a digit from 1 to 4.</param>
    /// <exception cref="FormatException">The text is no quarter.</exception>
    public static Quarter Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"Expected a quarter such as 2017Q4; got '{text}'.");

    /// <summary>Reads <c>2017Q4</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quarter">Receives the quarter.</param>
    /// <returns>Whether the text is a quarter.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Quarter quarter)
    {
        quarter = default;
        if (text.Length != 6 || text[4] != 'Q' || text[5] is < '1' or > '4'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
        {
            return false;
        }

        quarter = Of(year, text[5] - '0');
        return true;
    }

    /// <summary>The quarter so many later; earlier where the number is negative.</summary>
    /// <param name="quarters">How many.</param>
    public Quarter Plus(int quarters) => new(Index + quarters);

    /// <summary>How many quarters this one is after another; negative where it is before.</summary>
    /// <param name="other">The other.</param>
    public int Since(Quarter other) => Index - other.Index;

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    /// <summary>Whether a quarter is before another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator <(Quarter one, Quarter other) => one.Index < other.Index;

    /// <summary>Whether a quarter is after another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator >(Quarter one, Quarter other) => one.Index > other.Index;

    /// <summary>Whether a quarter is not after another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator <=(Quarter one, Quarter other) => one.Index <= other.Index;

    /// <summary>Whether a quarter is not before another.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool operator >=(Quarter one, Quarter other) => one.Index >= other.Index;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}
