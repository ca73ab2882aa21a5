using ChurnLab.Insight;
using ChurnLab.Insight.Segments;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Offers;

/// <summary>
/// What a client can be offered so that activity does not decline, for whom, at what cost, and what is hoped of it.
/// </summary>
/// <param name="Key">Name in code and tests, unlike that of other offers.</param>
/// <param name="Name">Short name, for tables and sentences.</param>
/// <param name="Text">What is offered, in one sentence.</param>
public sealed record Offer(string Key, string Name, string Text)
{
    /// <summary>
    /// What a client must have, all of it; consent to messages is such a condition. A missing value fulfils none.
    /// Default: empty, anybody.
    /// </summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Lowest risk of those it is for. Range: 0 to 1. Default: 0.</summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double LeastRisk { get; init => field = Checked(value, 1, "lowest risk"); }

    /// <summary>Highest risk of those it is for. Range: 0 to 1. Default: 1.</summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double MostRisk { get; init => field = Checked(value, 1, "highest risk"); } = 1;

    /// <summary>
    /// Share of those who would decline and do not because of the offer: assumed, nobody has measured it.
    /// </summary>
    public required AssumedEffect Effect { get; init; }

    /// <summary>
    /// Cost of offering it to one client, roubles, whatever comes of it. Range: 0 or more. Default: 0.
    /// </summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double CostPerContact { get; init => field = Checked(value, double.MaxValue, "cost of a contact"); }

    /// <summary>
    /// Share of the client's profit over the horizon that is given away when the client stays: a discount that never
    /// eats more than this. Range: 0 to 1. Default: 0, no discount.
    /// </summary>
    /// <exception cref="InsightException">It is outside its range.</exception>
    public double DiscountShare { get; init => field = Checked(value, 1, "share of profit given away"); }

    private static double Checked(double value, double most, string what) => value >= 0 && value <= most
        ? value
        : throw new InsightException(FormattableString.Invariant(
            $"The {what} of an offer is {value}; expected {(most > 1 ? "a finite number from 0" : "0 to 1")}."));
}
