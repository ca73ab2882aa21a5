using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChurnLab.Notebooks.Running;
using ChurnLab.Studies.Bank;

namespace ChurnLab.Cli;

/// <summary><c>churnlab data</c>: makes sample data of any size from a seed.</summary>
internal static class DataCommand
{
    private static readonly BankGeneratorOptions Defaults = new();

    private static readonly Option<int> Rows = new("--rows")
    {
        Description = "Clients to generate, from 100 to 10,000,000.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.Rows,
        Validators = { MustBeInRange },
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "Any whole number; the same seed and size give the same file.",
        HelpName = "S",
        DefaultValueFactory = _ => Defaults.Seed,
    };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "Folder for the data, made when missing; the file is DIR/bank/bank_scrooge.csv.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace a file that exists.",
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create() => new("data", "Makes sample data from a seed, in the layout of the original files.")
    {
        CreateBank(),
    };

    private static VerbCommand CreateBank()
    {
        var command = new VerbCommand(
            "bank",
            "Makes the client list of the bank study.",
            """
            Exit codes:
              0    written
              2    the call is wrong or the file exists
              130  cancelled
            The file is written whole or not at all.
            """)
        {
            Rows, Seed, Out, Force,
        };
        command.SetAction(WriteBankAsync);
        return command;
    }

    private static async Task<int> WriteBankAsync(ParseResult call, CancellationToken cancellation)
    {
        var path = Path.Combine(call.GetValue(Out)!, "bank", "bank_scrooge.csv");
        if (File.Exists(path) && !call.GetValue(Force))
            throw new RunUsageException($"'{path}' exists already: name another folder with --out, or replace it with --force.");
        var options = new BankGeneratorOptions { Rows = call.GetValue(Rows), Seed = call.GetValue(Seed) };
        try
        {
            var error = call.InvocationConfiguration.Error;
            await WorkProgress.FollowAsync(
                Terminal.Of(error),
                error,
                TimeProvider.System,
                () => Task.Run(() => BankGenerator.WriteCsv(path, options, cancellation), cancellation)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await call.InvocationConfiguration.Error.WriteLineAsync($"churnlab: cancelled; nothing was written to '{path}'.").ConfigureAwait(false);
            return (int)RunOutcome.Cancelled;
        }

        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{path}: {options.Rows:N0} clients, seed {options.Seed}")).ConfigureAwait(false);
        return (int)RunOutcome.Succeeded;
    }

    private static void MustBeInRange(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rows)
            && rows is < BankGeneratorOptions.FewestRows or > BankGeneratorOptions.MostRows)
        {
            result.AddError(FormattableString.Invariant(
                $"--rows must lie between {BankGeneratorOptions.FewestRows:N0} and {BankGeneratorOptions.MostRows:N0}. Got {rows}."));
        }
    }
}
