using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>What a comparison of those called with those left uncalled by lot can show of the share saved.</summary>
/// <remarks>
/// Two-sided z test of two shares on Cohen's scale at the level 0.05, see <see cref="Power.TwoProportions"/>; groups
/// of different size count as two of
/// their harmonic mean, which is exact on that scale.
/// </remarks>
public sealed record CallTrial
{
    /// <summary>Clients who are called.</summary>
    public required int Called { get; init; }

    /// <summary>Clients who are left uncalled.</summary>
    public required int Control { get; init; }

    /// <summary>Share who close an account within a year, expected without a call.</summary>
    public required double ControlShare { get; init; }

    /// <summary>Share expected with a call, under the assumptions.</summary>
    public required double CalledShare { get; init; }

    /// <summary>Clients each of two equal groups needs to find the assumed effect four times in five.</summary>
    public required int PerGroup { get; init; }

    /// <summary>Chance to find the assumed effect with these groups; NaN where one of them is empty.</summary>
    public required double Power { get; init; }

    internal static CallTrial Of(IReadOnlyList<CallLine> lines, CallAssumptions assumptions)
    {
        var (called, control) = (lines.Count(line => line.Day is not null), lines.Count(line => line.Day is null));
        var share = lines.Count == 0 ? 0 : lines.Average(line => line.Call.Chance);
        var kept = share * (1 - (assumptions.Reached * assumptions.Saved.Value));
        var half = called + control == 0 ? 0 : 2.0 * called * control / (called + control);
        return new CallTrial
        {
            Called = called,
            Control = control,
            ControlShare = share,
            CalledShare = kept,
            PerGroup = PilotPlan.Of(share, kept, lines.Count).PerGroup,
            Power = half == 0 || share == 0
                ? double.NaN
                : Statistics.Power.TwoProportions().PowerAt(Math.Abs(Statistics.Power.CohenH(kept, share)), half),
        };
    }
}
