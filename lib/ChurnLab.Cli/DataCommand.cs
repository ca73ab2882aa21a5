using System.CommandLine;
using ChurnLab.Studies.Bank;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Cli;

/// <summary><c>churnlab data</c>: makes sample data of any size from a seed.</summary>
internal static class DataCommand
{
    private static readonly Option<EshopDriver> Driver = NamedOption.Of(
        "--driver", "D", "What the outcome depends on: AsOriginal, Errors (failures of the service alone) or None.", EshopDriver.AsOriginal);

    private static readonly SampleData Bank = new()
    {
        Name = "bank",
        Description = "Makes the client list of the bank study.",
        FewestRows = BankGeneratorOptions.FewestRows,
        MostRows = BankGeneratorOptions.MostRows,
        DefaultRows = new BankGeneratorOptions().Rows,
        DefaultSeed = BankGeneratorOptions.DefaultSeed,
        Target = BankFileIn(""),
        FilesOf = request => [BankFileIn(request.Folder)],
        Write = (request, cancellation) =>
            BankGenerator.WriteCsv(BankFileIn(request.Folder), new() { Rows = request.Rows, Seed = request.Seed }, cancellation),
    };

    private static readonly SampleData Eshop = new()
    {
        Name = "eshop",
        Description = "Makes the four files of the e-shop study.",
        FewestRows = EshopGeneratorOptions.FewestRows,
        MostRows = EshopGeneratorOptions.MostRows,
        DefaultRows = new EshopGeneratorOptions().Rows,
        DefaultSeed = EshopGeneratorOptions.DefaultSeed,
        Target = "eshop",
        FilesOf = request => EshopGenerator.PathsIn(request.Folder),
        OwnOptions = [Driver],
        Write = (request, cancellation) => EshopGenerator.WriteFiles(
            request.Folder,
            new() { Rows = request.Rows, Seed = request.Seed, Driver = request.Call.GetValue(Driver) },
            cancellation),
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create() => new("data", "Makes sample data from a seed, in the layout of the original files.")
    {
        SampleVerb.Of(Bank),
        SampleVerb.Of(Eshop),
        SampleVerb.Of(NpfSample.Data),
    };

    private static string BankFileIn(string folder) => Path.Combine(folder, "bank", "bank_scrooge.csv");
}
