using ChurnLab.Insight.Segments;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Risk;

/// <summary>Clients of one band of risk on one side of the bound of profit.</summary>
public sealed record RiskCell
{
    /// <summary>How high their risk is.</summary>
    public required RiskBand Band { get; init; }

    /// <summary>Whether their profit is high.</summary>
    public required bool IsProfitable { get; init; }

    /// <summary>Their rows.</summary>
    public required RowSet Members { get; init; }

    /// <summary>Their mean risk; NaN without clients.</summary>
    public required double MeanRisk { get; init; }

    /// <summary>Share who have the outcome, with Wilson's 95 % interval.</summary>
    public required IntervalEstimate Rate { get; init; }

    /// <summary>Mean profit, in the unit of profits; NaN without clients.</summary>
    public required double MeanProfit { get; init; }

    /// <summary>Profit of those who have the outcome, with its 95 % bootstrap interval, in the unit of profits.</summary>
    public required LossEstimate Lost { get; init; }

    /// <summary>Expected loss: risk times profit, added up, in the unit of profits.</summary>
    public required double ValueAtRisk { get; init; }

    /// <summary>What readers call the cell.</summary>
    public string Name => RiskBounds.NameOf(Band, IsProfitable);

    /// <summary>Number of clients.</summary>
    public int Size => Members.Count;
}
