using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How a value of a factor is written for readers.</summary>
internal static class LevelLabel
{
    public static string Of(object? value) => value switch
    {
        bool flag => StudyTexts.Get(flag ? "Yes" : "No"),
        long integer => RussianText.Integer(integer),
        double number => RussianText.Number(number, number == Math.Floor(number) ? 0 : 2),
        DateOnly day => RussianText.Date(day),
        _ => value?.ToString() ?? "—",
    };
}
