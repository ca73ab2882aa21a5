using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Parts of the log odds that a client closes an account in the next quarter.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NpfHazardTerms
{
    /// <summary>Level of the quarter.</summary>
    public double Calendar { get; init; }

    /// <summary>Some years about the pension age.</summary>
    public double PensionAge { get; init; }

    /// <summary>Young contracts.</summary>
    public double Tenure { get; init; }

    /// <summary>Money kept.</summary>
    public double Balance { get; init; }

    /// <summary>Time since the last contribution: its sign turns in the course of the years, and who sleeps leaves after a fourth quarter.</summary>
    public double Recency { get; init; }

    /// <summary>How regularly the account is paid into.</summary>
    public double Regularity { get; init; }

    /// <summary>Personal cabinet.</summary>
    public double Cabinet { get; init; }

    /// <summary>E-mail address.</summary>
    public double Email { get; init; }

    /// <summary>Telephone number.</summary>
    public double Phone { get; init; }

    /// <summary>Who contributes.</summary>
    public double Type { get; init; }

    /// <summary>Guaranteed return.</summary>
    public double Guarantee { get; init; }

    /// <summary>The scheme; it swings over the years.</summary>
    public double Scheme { get; init; }

    /// <summary>The region.</summary>
    public double Region { get; init; }

    /// <summary>What nothing else tells.</summary>
    public double Frailty { get; init; }

    /// <summary>Three quarters after the sponsor stopped.</summary>
    public double SponsorEnd { get; init; }

    /// <summary>The client has made up their mind.</summary>
    public double Intent { get; init; }

    /// <summary>Log odds: the sum, added up in the order of the members.</summary>
    public double Sum =>
        Calendar + PensionAge + Tenure + Balance + Recency + Regularity + Cabinet + Email + Phone + Type + Guarantee + Scheme + Region + Frailty
        + SponsorEnd + Intent;

    /// <summary>The parts, in the order of the members.</summary>
    internal double[] All() =>
    [
        Calendar, PensionAge, Tenure, Balance, Recency, Regularity, Cabinet, Email, Phone, Type, Guarantee, Scheme, Region, Frailty, SponsorEnd, Intent,
    ];
}
