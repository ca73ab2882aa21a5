using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How the values of a factor are written for readers.</summary>
internal static class LevelLabel
{
    private const int FewDecimals = 2;
    private const int MostDecimals = 15;

    /// <summary>Labels of different values, in their order; numbers get as many decimals as they need to differ.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<object?> values)
    {
        var whole = values.All(value => value is not double number || number == Math.Floor(number));
        for (var decimals = whole ? 0 : FewDecimals; decimals <= MostDecimals; decimals++)
        {
            var labels = values.Select(value => Of(value, decimals)).ToList();
            if (labels.Distinct(StringComparer.Ordinal).Count() == labels.Count)
                return labels;
        }

        // Numbers closer than any decimals written out, or texts that only look alike: their number tells them apart.
        return [.. values.Select((value, i) => $"{Of(value, MostDecimals)} ({i + 1})")];
    }

    private static string Of(object? value, int decimals) => value switch
    {
        bool flag => StudyTexts.Get(flag ? "Yes" : "No"),
        long integer => RussianText.Integer(integer),
        double number => RussianText.Number(number, decimals),
        DateOnly day => RussianText.Date(day),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "—",
    };
}
