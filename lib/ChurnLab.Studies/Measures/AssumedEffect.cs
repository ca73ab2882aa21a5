using ChurnLab.Insight;

namespace ChurnLab.Studies.Measures;

/// <summary>An effect nobody has measured yet: what is assumed, and the range it is thought to lie in.</summary>
/// <remarks>
/// For winning back it is the share of those written to who return because of it; for retention the share of those who would leave and
/// stay because of it.
/// </remarks>
public sealed record AssumedEffect
{
    /// <summary>States an assumption.</summary>
    /// <param name="value">Share that is expected. Range: above 0, below 1.</param>
    /// <param name="lower">Lower end of the range it is thought to lie in with 95 %. Range: 0 to <paramref name="value"/>.</param>
    /// <param name="upper">Upper end. Range: <paramref name="value"/> to 1.</param>
    /// <exception cref="InsightException">The numbers are outside their ranges.</exception>
    public AssumedEffect(double value, double lower, double upper)
    {
        if (!(value is > 0 and < 1 && lower >= 0 && lower <= value && upper >= value && upper <= 1))
        {
            throw new InsightException(FormattableString.Invariant(
                $"The assumed effect {value} with the range {lower} to {upper} is none: expected 0 ≤ lower ≤ value ≤ upper ≤ 1 and 0 < value < 1."));
        }

        (Value, Lower, Upper) = (value, lower, upper);
    }

    /// <summary>Share that is expected.</summary>
    public double Value { get; }

    /// <summary>Lower end of the range it is thought to lie in with 95 %.</summary>
    public double Lower { get; }

    /// <summary>Upper end of that range.</summary>
    public double Upper { get; }

    /// <summary>Standard deviation that such a range has under a normal distribution.</summary>
    internal double Deviation => (Upper - Lower) / (2 * 1.959963984540054);
}
