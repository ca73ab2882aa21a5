namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What the closing of generated accounts depends on.</summary>
public enum NpfHazard
{
    /// <summary>What it seems to depend on in the originals: the account, its client, its sponsor, the calendar.</summary>
    AsOriginal,

    /// <summary>Nothing: each quarter closes the same share of all accounts, so that there is nothing to learn.</summary>
    None,
}
