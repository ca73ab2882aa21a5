using System.CommandLine;
using System.CommandLine.Parsing;
using ChurnLab.Notebooks.Running;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Studies.Npf.Warehouse;

namespace ChurnLab.Cli;

/// <summary><c>churnlab warehouse</c>: lays files of a study down as tables and scripts of a database.</summary>
internal static class WarehouseCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder with the fund's files, in DIR/npf.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "Folder for tables and scripts, made when missing.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> Schema = new("--schema")
    {
        Description = "Schema of the database.",
        HelpName = "NAME",
        DefaultValueFactory = _ => new NpfWarehouseOptions().Schema,
        Validators = { MustNameASchema },
    };

    private static readonly Option<NpfWarehouseEngine> Engine = NamedOption.Of(
        "--engine", "NAME", $"The database: {string.Join(", ", Enum.GetNames<NpfWarehouseEngine>())}.", NpfWarehouseEngine.PostgreSql);

    private static readonly Option<bool> Force = new("--force") { Description = "Replace files that exist." };

    /// <summary>Makes the verb.</summary>
    public static Command Create() =>
        new("warehouse", "Writes tables and SQL, with which a database computes the features of a study.") { Npf() };

    private static VerbCommand Npf()
    {
        var command = new VerbCommand(
            "npf",
            "Accounts of a pension fund: tables as CSV, and scripts for psql that load them and compute the panel.",
            """
            Exit codes:
              0    written
              2    the call is wrong, a file exists, or the data cannot be read
              130  cancelled; files may be left
            The files hold personal data. They are run in their folder, with whatever names the database:
              psql -f create.sql -f load.sql -f panel.sql

            Example:
              churnlab warehouse npf --data ../files --out ../warehouse
            """)
        {
            Data, Out, Schema, Engine, Force,
        };
        command.SetAction(WriteAsync);
        return command;
    }

    private static async Task<int> WriteAsync(ParseResult call, CancellationToken cancellation)
    {
        var (folder, error) = (call.GetValue(Out)!, call.InvocationConfiguration.Error);
        if (!call.GetValue(Force) && NpfWarehouse.PathsIn(folder).FirstOrDefault(File.Exists) is { } existing)
            throw new RunUsageException($"'{existing}' exists already: name another folder with --out, or replace it with --force.");
        var options = new NpfWarehouseOptions { Schema = call.GetValue(Schema)!, Engine = call.GetValue(Engine) };
        try
        {
            NpfData? data = null;
            await WorkProgress.FollowAsync(
                Terminal.Of(error),
                error,
                TimeProvider.System,
                () => WorkCancellation.RunAsync(
                    () =>
                    {
                        data = NpfData.Load(call.GetValue(Data)!);
                        new NpfWarehouse(data.History, options).ExportScript(folder);
                    },
                    cancellation)).ConfigureAwait(false);
            await call.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant(
                $"{folder}: {data!.History.AccountCount:N0} accounts, {data.History.OperationCount:N0} operations")).ConfigureAwait(false);
            return (int)RunOutcome.Succeeded;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"churnlab: cancelled; '{folder}' may hold a part of the files.").ConfigureAwait(false);
            return (int)RunOutcome.Cancelled;
        }
    }

    private static void MustNameASchema(OptionResult result)
    {
        if (result.Tokens.Count == 1 && !NpfWarehouseOptions.CanNameSchema(result.Tokens[0].Value))
        {
            result.AddError("--schema must be 1 to 63 Latin letters, digits and '_', "
                + $"beginning with neither a digit nor 'pg_'. Got {result.Tokens[0].Value}.");
        }
    }
}
