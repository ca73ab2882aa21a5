using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A split in time: quarters whose rows are told, and the last quarter whose closings a model may know for it.</summary>
/// <param name="From">First quarter with rows to tell.</param>
/// <param name="To">Last quarter with rows to tell.</param>
/// <param name="LastTarget">Last quarter whose closings are known to the fit.</param>
public sealed record LoyaltyFold(Quarter From, Quarter To, Quarter LastTarget)
{
    private const int Quarters = 4;

    /// <summary>The quarters with rows to tell, such as <c>2021Q1–2022Q3</c>.</summary>
    internal string Text => $"{From}–{To}";

    /// <summary>The folds of a rolling origin before the block, from the earliest to the latest.</summary>
    internal static IReadOnlyList<LoyaltyFold> Rolling(LoyaltyOptions options) =>
    [
        .. Enumerable.Range(1, options.Folds).Reverse()
            .Select(back => options.BlockFrom.Plus(-Quarters * back))
            .Select(from => new LoyaltyFold(from, from.Plus(Quarters - 1), from.Plus(-options.Gap))),
    ];

    /// <summary>The block at the end, up to the last quarter whose closings are told.</summary>
    internal static LoyaltyFold Block(NpfHistory history, LoyaltyOptions options) =>
        new(options.BlockFrom, history.LastLabelled, options.BlockFrom.Plus(-options.Gap));
}
