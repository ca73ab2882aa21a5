using ChurnLab.Charts.Texts;
using ChurnLab.Frames;

namespace ChurnLab.Charts.Recipes;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    public static string Rows(long count) => Of("Rows", count);

    public static string Points(long count) => Of("Points", count);

    public static string Regions(long count) => Of("Regions", count);

    private static string Of(string noun, long count) => RussianText.Count(
        count, ChartTexts.Get(noun + ".One"), ChartTexts.Get(noun + ".Few"), ChartTexts.Get(noun + ".Many"));
}
