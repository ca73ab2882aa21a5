using System.Runtime.InteropServices;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Random numbers of one quarter of an account.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NpfQuarterDraws
{
    public double Payment { get; private init; }

    public double Noise { get; private init; }

    public double Rhythm { get; private init; }

    public double Bonus { get; private init; }

    public double Return { get; private init; }

    public double Withdrawal { get; private init; }

    public double Withdrawn { get; private init; }

    public double Intent { get; private init; }

    public double Closing { get; private init; }

    public double Death { get; private init; }

    // Members are set in this order.
    public static NpfQuarterDraws Of(RandomStream random) => new()
    {
        Payment = random.NextDouble(),
        Noise = random.Bell(),
        Rhythm = random.NextDouble(),
        Bonus = random.NextDouble(),
        Return = random.Bell(),
        Withdrawal = random.NextDouble(),
        Withdrawn = random.NextDouble(),
        Intent = random.NextDouble(),
        Closing = random.NextDouble(),
        Death = random.NextDouble(),
    };
}
