using ChurnLab.Insight.Explanation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Reasons for lists: what raises and what lowers a risk.</summary>
/// <remarks>The prediction is not told: that of the model before calibration is another number than the risk beside it.</remarks>
internal static class EshopReasons
{
    /// <summary>The reasons in words; empty where nothing stands out.</summary>
    public static string Of(RowReasons reasons)
    {
        (string Key, IReadOnlyList<Reason> Reasons)[] sides = [("Eshop.Score.Raises", reasons.For), ("Eshop.Score.Lowers", reasons.Against)];
        return string.Join("; ", sides.Where(side => side.Reasons.Count > 0).Select(side => StudyTexts.Get(side.Key, string.Join(", ", side.Reasons))));
    }
}
