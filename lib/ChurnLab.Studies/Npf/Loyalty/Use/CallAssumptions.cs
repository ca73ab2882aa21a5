using ChurnLab.Insight;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// What is assumed of calls to clients. Nothing of it was measured: readers must see it and be able to change it.
/// </summary>
public sealed record CallAssumptions
{
    /// <summary>
    /// Cost of a call with its preparation, answered or not, roubles. Range: 0 or more. Default: 150.
    /// </summary>
    public double CostPerCall { get; init; } = 150;

    /// <summary>Share of the clients called who are reached. Range: above 0, to 1. Default: 0.6.</summary>
    public double Reached { get; init; } = 0.6;

    /// <summary>
    /// Of those reached who would have closed an account, the share who keep it because of the call. Default: 10 %,
    /// from 3 % to 17 %.
    /// </summary>
    public AssumedEffect Saved { get; init; } = new(0.10, 0.03, 0.17);

    /// <summary>
    /// What the fund earns a year, as a share of the balance kept. Range: above 0, to 1. Default: 0.015.
    /// </summary>
    public double MarginPerYear { get; init; } = 0.015;

    /// <summary>Years over which an account that was kept goes on earning. Range: above 0, to 50. Default: 5.</summary>
    public double Years { get; init; } = 5;

    /// <summary>What a call is worth per rouble that would leave for certain.</summary>
    internal double PerRouble => PerRoubleAt(Saved.Value);

    internal double PerRoubleAt(double saved) => Reached * saved * MarginPerYear * Years;

    /// <exception cref="InsightException">A number is outside its range.</exception>
    internal void Check()
    {
        Check(nameof(CostPerCall), CostPerCall, CostPerCall >= 0 && double.IsFinite(CostPerCall), "a finite number of roubles, 0 or more");
        Check(nameof(Reached), Reached, Reached is > 0 and <= 1, "a share above 0, to 1");
        Check(nameof(MarginPerYear), MarginPerYear, MarginPerYear is > 0 and <= 1, "a share above 0, to 1");
        Check(nameof(Years), Years, Years is > 0 and <= 50, "a number above 0, to 50");
    }

    private static void Check(string name, double value, bool isFine, string expected)
    {
        if (!isFine)
            throw new InsightException(FormattableString.Invariant($"The assumption {name} of calls is {value}; expected {expected}."));
    }
}
