namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What explanations of loyalty speak of.</summary>
public enum LoyaltyTheme
{
    /// <summary>How much, how regularly and how long ago was paid in.</summary>
    Payments,

    /// <summary>What is on the account, what was earned and taken off.</summary>
    Money,

    /// <summary>Who the client is.</summary>
    Person,

    /// <summary>How the client can be reached.</summary>
    Contacts,

    /// <summary>The contract, its age, its scheme and what happens to others like it.</summary>
    Plan,

    /// <summary>The economy and the calendar.</summary>
    Economy,

    /// <summary>Where the client lives.</summary>
    Geography,

    /// <summary>Features made by a user of the library.</summary>
    Own,
}
