namespace ChurnLab.Studies.Npf.Loading;

/// <summary>The number by which contributions were divided before they were given away: people pay round sums.</summary>
public sealed record NpfMoneyFactor
{
    /// <summary>The factor, from 1 to 2 by hundredths; NaN where none makes clearly more sums round than chance does.</summary>
    public required double Factor { get; init; }

    /// <summary>Share of contributions that are whole tens of roubles once multiplied by the best factor.</summary>
    public required double Share { get; init; }

    /// <summary>Share of contributions that are whole tens of roubles as they are written.</summary>
    public required double ShareAsWritten { get; init; }

    /// <summary>Share that chance would give with the best factor.</summary>
    public required double Chance { get; init; }

    /// <summary>Number of contributions that were looked at.</summary>
    public required int Amounts { get; init; }

    /// <summary>Whether amounts are written otherwise than they were paid.</summary>
    public bool IsHidden => Factor > 1;
}
