using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>Some accounts of 2,000, written once for a class of tests and read as text.</summary>
public sealed class WrittenNpfFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;
    private readonly Lazy<NpfFileRows> _asReal;
    private readonly Lazy<NpfFileRows> _clean;

    public WrittenNpfFiles() => (_asReal, _clean) = (new(() => Written(NpfMode.AsReal)), new(() => Written(NpfMode.Clean)));

    public static NpfGeneratorOptions Options { get; } = new() { Accounts = 2_000, Count = 256 };

    public NpfFileRows AsReal => _asReal.Value;

    public NpfFileRows Clean => _clean.Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NpfFileRows Written(NpfMode mode)
    {
        var options = Options with { Mode = mode };
        var folder = Path.Combine(_folder, mode.ToString());
        NpfGenerator.WriteFiles(folder, options);
        return NpfFileRows.Read(NpfGenerator.PathsIn(folder, options));
    }
}
