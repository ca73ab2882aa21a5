using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <content>What the study shows of its parts.</content>
public sealed partial class LoyaltyStudy
{
    private const int ShownAccounts = 2_000;

    /// <summary>Splits in time: up to which quarter closings are known to a fit, and on which quarters it is tried.</summary>
    public FrameTable Folds()
    {
        LoyaltyFold[] folds = [.. LoyaltyFold.Rolling(Options), Block];
        return new Frame(
            new TextColumn(Text("Fold"), folds.Select((_, place) => place == folds.Length - 1 ? Text("Block") : RussianText.Integer(place + 1))),
            new TextColumn(Text("Known"), folds.Select(fold => fold.LastTarget.ToString())),
            new TextColumn(Text("Tried"), folds.Select(fold => fold.Text)))
            .ToTable(new TableOptions { Caption = Text("Caption", Options.Parts), ShowSize = false });
    }

    /// <summary>Reasons of accounts that are open now: those with the most money at risk, two thousand at most.</summary>
    public LoyaltyReasons Reasons => _reasons.Value;

    private static string Text(string name, params object[] values) => StudyTexts.Get("Npf.Folds." + name, values);

    private LoyaltyReasons ReasonsOf()
    {
        var current = Current;
        var first = Enumerable.Range(0, current.Count).OrderByDescending(current.AtRisk).Take(ShownAccounts);
        return Model.Explain(History, [.. first.Select(row => current.Accounts[row])]);
    }
}
