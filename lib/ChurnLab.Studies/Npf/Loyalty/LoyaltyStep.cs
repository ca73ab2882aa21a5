namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What a fund can bring a client to.</summary>
public enum LoyaltyStep
{
    /// <summary>To open a personal cabinet.</summary>
    Cabinet,

    /// <summary>To leave an e-mail address.</summary>
    Email,

    /// <summary>To pay in again, as much as usual.</summary>
    Payment,
}
