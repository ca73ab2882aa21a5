namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Why a model tells of an account what it tells.</summary>
/// <param name="Account">Account, from 0.</param>
/// <param name="For">What speaks for a closing, the strongest first; empty where nothing does noticeably.</param>
/// <param name="Against">What speaks against it, the strongest first; empty where nothing does noticeably.</param>
public sealed record AccountReasons(int Account, IReadOnlyList<LoyaltyReason> For, IReadOnlyList<LoyaltyReason> Against)
{
    /// <summary>All reasons in one line, those for a closing first; empty where there is none.</summary>
    public override string ToString() => string.Join("; ", For.Concat(Against));
}
