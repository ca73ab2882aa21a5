namespace ChurnLab.Studies.Npf.Panel;

/// <summary>What a feature is about, for explanations that take related features together.</summary>
public enum PanelTheme
{
    /// <summary>How much is paid in.</summary>
    Contributions,

    /// <summary>How regularly and how long ago it was paid in.</summary>
    Regularity,

    /// <summary>What is on the account and what has been taken off it.</summary>
    Balance,

    /// <summary>What the fund has earned for the account.</summary>
    Income,

    /// <summary>Who the client is.</summary>
    Person,

    /// <summary>How the client can be reached.</summary>
    Contacts,

    /// <summary>The contract: its age, its scheme, what happens to others like it.</summary>
    Plan,

    /// <summary>The economy and the calendar.</summary>
    Economy,

    /// <summary>Where the client lives.</summary>
    Geography,

    /// <summary>Features made by a user of the library.</summary>
    Own,
}
