namespace ChurnLab.Studies.Macro;

/// <summary>What was known of the economy on the last day of a quarter: nothing that was published later.</summary>
public sealed record MacroKnown
{
    /// <summary>The quarter on whose last day it was known.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Key rate on that day, per cent a year.</summary>
    public required double KeyRate { get; init; }

    /// <summary>Mean rate of the dollar in the quarter, roubles.</summary>
    public required double UsdRate { get; init; }

    /// <summary>Inflation at the end of the quarter before, the last one published, per cent a year; NaN in the first quarter of the table.</summary>
    public required double Inflation { get; init; }

    /// <summary>Level of prices at the end of the quarter before; NaN in the first quarter of the table.</summary>
    public required double PriceLevel { get; init; }

    /// <summary>Life expectancy of men two years before, years; NaN where the table does not reach back.</summary>
    public required double LifeExpectancyMen { get; init; }

    /// <summary>Life expectancy of women two years before, years; NaN where the table does not reach back.</summary>
    public required double LifeExpectancyWomen { get; init; }
}
