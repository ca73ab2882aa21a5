using System.CommandLine;
using System.CommandLine.Parsing;
using ChurnLab.Studies.Bank;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Cli;

/// <summary><c>churnlab data</c>: makes sample data of any size from a seed.</summary>
internal static class DataCommand
{
    private static readonly Option<EshopDriver> Driver = new("--driver")
    {
        Description = "What the outcome depends on: AsOriginal, Errors (failures of the service alone) or None.",
        HelpName = "D",
        DefaultValueFactory = _ => EshopDriver.AsOriginal,
        CustomParser = DriverNamed,
    };

    private static readonly SampleData Bank = new()
    {
        Name = "bank",
        Description = "Makes the client list of the bank study.",
        FewestRows = BankGeneratorOptions.FewestRows,
        MostRows = BankGeneratorOptions.MostRows,
        DefaultRows = new BankGeneratorOptions().Rows,
        DefaultSeed = BankGeneratorOptions.DefaultSeed,
        Target = BankFileIn(""),
        FilesIn = folder => [BankFileIn(folder)],
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
        FilesIn = EshopGenerator.PathsIn,
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
    };

    // The parser of an enumeration would take any number, too.
    private static EshopDriver DriverNamed(ArgumentResult argument)
    {
        var name = argument.Tokens[0].Value;
        var names = Enum.GetNames<EshopDriver>();
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return Enum.Parse<EshopDriver>(name, ignoreCase: true);
        argument.AddError($"--driver must be one of {string.Join(", ", names)}. Got {name}.");
        return default;
    }

    private static string BankFileIn(string folder) => Path.Combine(folder, "bank", "bank_scrooge.csv");
}
