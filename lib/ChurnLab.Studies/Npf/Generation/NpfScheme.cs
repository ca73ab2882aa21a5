using ChurnLab.Statistics;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>A pension scheme: the programme of a sponsor in a region.</summary>
internal sealed record NpfScheme
{
    public const int MostNumbers = 538;

    /// <summary>Quarter of no end.</summary>
    public const int Never = 1_000_000;

    public required int Number { get; init; }

    public required int Region { get; init; }

    /// <summary>Kind of contributions most accounts of the scheme have.</summary>
    public required int Type { get; init; }

    /// <summary>Share within the region, before those are left out that begin later.</summary>
    public required double Weight { get; init; }

    /// <summary>First quarter in which accounts can begin.</summary>
    public required int From { get; init; }

    /// <summary>Quarter from which the sponsor pays no more.</summary>
    public required int End { get; init; }

    public required double Guarantee { get; init; }

    /// <summary>Log odds of closing.</summary>
    public required double Effect { get; init; }

    /// <summary>Quarters by which the swing of the effect is shifted.</summary>
    public required int Phase { get; init; }

    /// <summary>The effect in a quarter: it swings by half within some fourteen years.</summary>
    public double EffectAt(int quarter)
    {
        const int Period = 56;
        var place = (quarter + Phase) % Period / (double)Period;
        return Effect * (1 + (0.5 * ((4 * Math.Abs(place - 0.5)) - 1)));
    }

    public static NpfScheme Draw(RandomStream random, int number, int region, bool isCofunded)
    {
        var type = isCofunded ? 3 : random.Pick([0, 0.47, 0.53]);
        double[] guarantees = [0, 0.1, 1.8, 4, 6, 7.5];
        var from = isCofunded ? NpfClock.IndexOf(2007, 1) + (int)random.NextBelow(32) : random.Chance(0.7) ? 0 : (int)random.NextBelow(110);
        return new NpfScheme
        {
            Number = number,
            Region = region,
            Type = type,
            Weight = Math.Min(0.05 + Pareto(random), 4),
            From = from,
            End = random.Chance(0.35) ? Math.Max(45, from + 8) + (int)random.NextBelow(NpfClock.Quarters - 45) : Never,
            Guarantee = guarantees[random.Pick([0.62, 0.1, 0.1, 0.12, 0.02, 0.04])],
            Effect = 0.9 * random.Normal(),
            Phase = (int)random.NextBelow(56),
        };
    }

    private static double Pareto(RandomStream random) =>
        Power(1 - random.NextDouble(), -1 / 1.1) - 1;

    private static double Power(double x, double power) =>
        PortableMath.Exp(power * PortableMath.Log(x));
}
