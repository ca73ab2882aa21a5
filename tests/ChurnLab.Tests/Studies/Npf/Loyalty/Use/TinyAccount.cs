using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf.Loyalty.Use;

/// <summary>An account made by hand, and the chance told of it.</summary>
internal sealed record TinyAccount(double Chance, bool Closes = false)
{
    /// <summary>Number of the client; null: a client of its own.</summary>
    public int? Client { get; init; }

    public double Balance { get; init; } = 1_000;

    public int Region { get; init; }

    public int Age { get; init; } = 45;

    public int Type { get; init; } = 1;

    public int Scheme { get; init; } = 7;

    public NpfTraits Traits { get; init; }
}
