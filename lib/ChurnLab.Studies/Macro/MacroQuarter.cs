namespace ChurnLab.Studies.Macro;

/// <summary>What the economy was like in a quarter.</summary>
public sealed record MacroQuarter
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Key rate on its last day, before 2013-09-13 the refinancing rate, per cent a year. Known on that day.</summary>
    public required double KeyRate { get; init; }

    /// <summary>Mean official rate of the dollar, roubles of 1998 and later. Known on the last day.</summary>
    public required double UsdRate { get; init; }

    /// <summary>Growth of consumer prices over the twelve months to its last, per cent. Published some two weeks after the quarter.</summary>
    public required double Inflation { get; init; }

    /// <summary>Level of consumer prices at its end, chained from <see cref="Inflation"/>; 1 at the end of 2000.</summary>
    public required double PriceLevel { get; init; }

    /// <summary>Life expectancy of men at birth in its year, years; NaN where not known yet. Published in the year after.</summary>
    public required double LifeExpectancyMen { get; init; }

    /// <summary>Life expectancy of women at birth in its year, years; NaN where not known yet. Published in the year after.</summary>
    public required double LifeExpectancyWomen { get; init; }
}
