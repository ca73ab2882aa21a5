using ChurnLab.Studies.Offers;

namespace ChurnLab.Studies.Eshop;

/// <summary>What a saved model says of one client.</summary>
public sealed record EshopScore
{
    /// <summary>Number of the client.</summary>
    public required long Id { get; init; }

    /// <summary>Monthly profit from the client, thousand roubles.</summary>
    public required double Profit { get; init; }

    /// <summary>Risk that activity declines. Range: 0 to 1; null where the client is left out.</summary>
    public double? Risk { get; init; }

    /// <summary>Name of the segment, as in <see cref="Studies.Risk.RiskGrid"/>; null where the client is left out.</summary>
    public string? Segment { get; init; }

    /// <summary>What the client is offered; null for nothing.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Expected net gain of the offer, roubles; 0 without one.</summary>
    public double NetGain { get; init; }

    /// <summary>What raises and lowers the risk, in words; empty where nothing stands out, the model tells nothing or the client is left out.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Why there is no risk, in words; null where there is one.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Profit expected to be lost in a month, thousand roubles; 0 where the client is left out.</summary>
    public double AtRisk => (Risk ?? 0) * Profit;
}
