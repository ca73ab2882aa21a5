using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Measures;

/// <summary>Numbers of measures as a reader expects them.</summary>
internal static class MeasureTexts
{
    public static string Of(AssumedEffect effect) => StudyTexts.Get(
        "Measure.Range", RussianText.Percent(effect.Value, 0), RussianText.Percent(effect.Lower, 0), RussianText.Percent(effect.Upper, 0));

    public static string Of(ExpectedResult result) => StudyTexts.Get(
        "Measure.Range", RussianText.Number(result.Mean, 0), RussianText.Integer(result.Lower), RussianText.Integer(result.Upper));

    public static string Of(PilotPlan pilot) => StudyTexts.Get(
        pilot.IsPossible ? "Plan.PilotPossible" : "Plan.PilotSmall",
        RussianText.Integer(pilot.PerGroup),
        RussianText.Integer(pilot.LetterGroup),
        RussianText.Percent(pilot.Power, 0));

    public static string Letters(long count) =>
        RussianText.Count(count, StudyTexts.Get("Letters.One"), StudyTexts.Get("Letters.Few"), StudyTexts.Get("Letters.Many"));

    public static string Clients(long count) =>
        RussianText.Count(count, StudyTexts.Get("Clients.One"), StudyTexts.Get("Clients.Few"), StudyTexts.Get("Clients.Many"));
}
