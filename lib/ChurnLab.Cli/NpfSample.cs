using System.CommandLine;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Cli;

/// <summary><c>churnlab data npf</c>.</summary>
internal static class NpfSample
{
    private static readonly Option<NpfMode> Mode = NamedOption.Hyphened(
        "--mode", "M", "How the files tell it: as-real, with the defects and traps of the originals, or clean.", NpfMode.AsReal);

    private static readonly Option<NpfHazard> Hazard = NamedOption.Hyphened(
        "--hazard", "H", "What closings depend on: as-original or none.", NpfHazard.AsOriginal);

    private static readonly Option<bool> Truth = new("--truth") { Description = "Write what really happened, too." };

    private static readonly Option<bool> Gzip = new("--gzip") { Description = "Compress the files; .gz is added to their names." };

    public static SampleData Data { get; } = new()
    {
        Name = "npf",
        Description = "Makes the four files of the pension-fund study.",
        Unit = new SampleUnit("--accounts", "accounts"),
        FewestRows = NpfGeneratorOptions.FewestAccounts,
        MostRows = NpfGeneratorOptions.MostAccounts,
        DefaultRows = new NpfGeneratorOptions().Accounts,
        DefaultSeed = NpfGeneratorOptions.DefaultSeed,
        Target = "npf",
        FilesOf = request => NpfGenerator.PathsIn(request.Folder, OptionsOf(request)),
        OwnOptions = [Mode, Hazard, Truth, Gzip],
        Write = (request, cancellation) => NpfGenerator.WriteFiles(request.Folder, OptionsOf(request), cancellation),
    };

    private static NpfGeneratorOptions OptionsOf(SampleRequest request) => new()
    {
        Accounts = request.Rows,
        Seed = request.Seed,
        Mode = request.Call.GetValue(Mode),
        Hazard = request.Call.GetValue(Hazard),
        Truth = request.Call.GetValue(Truth),
        Gzip = request.Call.GetValue(Gzip),
    };
}
