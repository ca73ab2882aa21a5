namespace ChurnLab.Studies.Eshop;

/// <summary>Rows of the file one after the other with the same outcome.</summary>
/// <param name="FirstId">Number of the first client.</param>
/// <param name="LastId">Number of the last client.</param>
/// <param name="Clients">Number of rows. Range: 1 or more.</param>
/// <param name="Declined">Whether the activity of all of them has declined.</param>
public sealed record EshopRun(long FirstId, long LastId, int Clients, bool Declined);
