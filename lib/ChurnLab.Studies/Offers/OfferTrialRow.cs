using ChurnLab.Statistics;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Offers;

/// <summary>The trial of one offer, or of all together.</summary>
/// <param name="Name">Name of the offer, or words for all.</param>
/// <param name="Pilot">Sizes of the groups and the probability of finding the assumed effect.</param>
public sealed record OfferTrialRow(string Name, PilotPlan Pilot)
{
    /// <summary>The assumed effect: share of those who would decline and do not.</summary>
    public double Effect => 1 - (Pilot.LetterShare / Pilot.ControlShare);

    /// <summary>
    /// Smallest effect that is found four times in five when half of all clients there are get the offer; NaN where no
    /// effect is large enough, or with fewer than two clients.
    /// </summary>
    public double DetectableEffect
    {
        get
        {
            var half = Pilot.Available / 2;
            if (half == 0)
                return double.NaN;
            var distance = Power.TwoProportions().Effect(half, PilotPlan.WantedPower);
            return 1 - (Power.ShareAt(Pilot.ControlShare, -distance) / Pilot.ControlShare);
        }
    }
}
