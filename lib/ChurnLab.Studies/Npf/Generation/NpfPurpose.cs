namespace ChurnLab.Studies.Npf.Generation;

/// <summary>What random numbers are for: each purpose has streams of its own.</summary>
internal enum NpfPurpose
{
    Schemes = 1,
    Regions,
    Income,
    Shocks,
    Block,
    Account,
    Life,
    Details,
    PilotBlock,
    PilotAccount,
    Identity,
    Order,
    Slip,
    Lost,
    Strangers,
}
