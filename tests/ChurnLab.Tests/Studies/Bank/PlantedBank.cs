using ChurnLab.Studies.Bank;

namespace ChurnLab.Tests.Studies.Bank;

/// <summary>Clients with one planted segment and the study of them, made once for a class of tests.</summary>
public sealed class PlantedBank : IDisposable
{
    private readonly ChangedBank _bank = ChangedBank.WithPlanted(seed: 5);

    public PlantedBank() => Study = _bank.Study();

    public BankStudy Study { get; }

    public string Folder => _bank.Folder;

    public void Dispose() => _bank.Dispose();
}
