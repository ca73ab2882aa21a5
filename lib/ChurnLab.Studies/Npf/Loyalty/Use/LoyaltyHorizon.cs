namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Within what time accounts are closed.</summary>
public enum LoyaltyHorizon
{
    /// <summary>In the next quarter.</summary>
    Quarter,

    /// <summary>Within four quarters.</summary>
    Year,
}
