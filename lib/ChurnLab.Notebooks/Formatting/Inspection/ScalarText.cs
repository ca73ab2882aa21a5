using System.Globalization;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Values that are one text whatever the culture of the machine.</summary>
/// <remarks>The first thing asked of every value, so it touches no reflection beyond the type code.</remarks>
internal static class ScalarText
{
    private const string Seconds = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    /// <summary>Returns the text, or null when the value is not of these types.</summary>
    public static TextView? Of(object value) => value switch
    {
        string text => new(text),
        Enum constant => new(constant.ToString()),
        bool flag => new(flag ? "True" : "False"),
        char character => new(character.ToString()),
        int number => Number(number),
        double number => Number(number),
        DateTime time => new(Of(time)),
        DBNull => TextView.Null,
        IFormattable number when IsPrimitiveNumber(value.GetType()) => Number(number),
        Guid id => new(id.ToString()),
        DateTimeOffset time => new(time.ToString(Seconds + " zzz", CultureInfo.InvariantCulture)),
        TimeSpan duration => new(duration.ToString("c", CultureInfo.InvariantCulture)),
        DateOnly date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => new(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        Type type => new(CSharpTypeName.Of(type)),
        _ => null,
    };

    /// <remarks>Local time has no offset here: a notebook gives the same text on every machine.</remarks>
    private static string Of(DateTime time) =>
        time.ToString(Seconds, CultureInfo.InvariantCulture) + (time.Kind == DateTimeKind.Utc ? "Z" : "");

    private static bool IsPrimitiveNumber(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static TextView Number(IFormattable number) =>
        new(number.ToString(null, CultureInfo.InvariantCulture), TextRole.Number);
}
