using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>One reason why an account is likely, or unlikely, to be closed.</summary>
/// <param name="Theme">What it speaks of.</param>
/// <param name="Text">The strongest feature of the theme with its value, such as «кварталов с последнего взноса: 8».</param>
/// <param name="Move">How far all features of the theme together move the log odds to be closed in the next quarter.</param>
public sealed record LoyaltyReason(LoyaltyTheme Theme, string Text, double Move)
{
    /// <summary>Theme, value and effect, such as «взносы — кварталов с последнего взноса: 8 (шансы ухода выше в 1,8 раза)».</summary>
    public override string ToString() => StudyTexts.Get(
        Move > 0 ? "Npf.Reason.Raises" : "Npf.Reason.Lowers",
        StudyTexts.Get("Npf.Reason.Theme." + Theme),
        Text,
        RussianText.Number(Math.Exp(Math.Abs(Move)), 1));
}
