using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What the model tells of an account as it is, and of one that differs from it by a step only.</summary>
/// <remarks>
/// An association: those who took the step by themselves may differ in what no account tells. Whether it helps to bring a client to it is for a trial.
/// </remarks>
/// <param name="Account">Account, from 0.</param>
/// <param name="Step">The step.</param>
/// <param name="Now">Chance that the account as it is, is closed within four quarters.</param>
/// <param name="After">The same of the account with the step taken.</param>
public sealed record LoyaltyHint(int Account, LoyaltyStep Step, double Now, double After)
{
    /// <summary>Step and chances, such as «личный кабинет: у таких же счетов риск закрытия за год 12,0 % вместо 15,0 %».</summary>
    public override string ToString() => StudyTexts.Get(
        "Npf.Hint.Text", StudyTexts.Get("Npf.Hint." + Step), RussianText.Percent(After), RussianText.Percent(Now));
}
