using System.CommandLine;
using System.CommandLine.Parsing;
using ChurnLab.Notebooks.Running;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Cli;

/// <summary><c>churnlab score</c>: what a model that a study saved tells of new files.</summary>
internal static class ScoreCommand
{
    private const string Eshop = "eshop";
    private const string Npf = "npf";

    private static readonly string[] Studies = [Eshop, Npf];

    private static readonly Option<string> Study = new("--study")
    {
        Description = $"The study whose model it is: {string.Join(", ", Studies)}.",
        HelpName = "NAME",
        Required = true,
        Validators = { MustBeKnown },
    };

    private static readonly Option<string> Model = new("--model")
    {
        Description = "Model that a notebook of the study saved (its parameter 'model').",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder with the new files, in DIR/eshop or DIR/npf; a column with the outcome is not needed.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "File for the scores, a row per client or account; its folder is made when missing.",
        HelpName = "FILE.csv",
        DefaultValueFactory = _ => "reports/scores.csv",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that exists." };

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var command = new VerbCommand(
            "score",
            "Scores new clients by a saved model: risk, segment, offer and reasons; or loyalty of accounts and reasons.",
            """
            Exit codes:
              0    scored, also where the model tells nothing or the clients are unlike those of the fit: the summary says so
              2    the call is wrong, the file exists, or the model or the data cannot be read
              130  cancelled
            The scores are written whole or not at all. They hold personal data.

            Example:
              churnlab score --study eshop --model eshop.churnlab --data ../new-files
              churnlab score --study npf --model npf.churnlab --data ../new-files --out loyalty.csv
            """)
        {
            Study, Model, Data, Out, Force,
        };
        command.SetAction(ScoreAsync);
        return command;
    }

    private static async Task<int> ScoreAsync(ParseResult call, CancellationToken cancellation)
    {
        var (path, error) = (call.GetValue(Out)!, call.InvocationConfiguration.Error);
        if (Path.GetFullPath(path) == Path.GetFullPath(call.GetValue(Model)!))
            throw new RunUsageException($"--out and --model both name '{path}': name another file with --out.");
        if (!call.GetValue(Force) && File.Exists(path))
            throw new RunUsageException($"'{path}' exists already: name another file with --out, or replace it with --force.");
        try
        {
            IReadOnlyList<string> said = [];
            await WorkProgress.FollowAsync(
                Terminal.Of(error),
                error,
                TimeProvider.System,
                () => WorkCancellation.RunAsync(() => said = Write(call, path), cancellation)).ConfigureAwait(false);
            foreach (var sentence in said)
                await call.InvocationConfiguration.Output.WriteLineAsync(sentence).ConfigureAwait(false);
            return (int)RunOutcome.Succeeded;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"churnlab: cancelled; nothing was written to '{path}'.").ConfigureAwait(false);
            return (int)RunOutcome.Cancelled;
        }
    }

    // Scores and writes; what is to be said of it.
    private static IReadOnlyList<string> Write(ParseResult call, string path)
    {
        var (model, data) = (call.GetValue(Model)!, call.GetValue(Data)!);
        if (call.GetValue(Study) == Npf)
        {
            var list = LoyaltyModel.Load(model).List(NpfData.Load(data).History);
            list.WriteCsv(path);
            return [list.Finding().Text, FormattableString.Invariant($"{path}: {list.Rows.Count:N0} accounts")];
        }

        var scores = EshopScorer.Load(model).Score(EshopData.LoadUnlabelled(data));
        scores.WriteCsv(path);
        return [scores.Finding().Text, scores.Drift.Finding().Text, FormattableString.Invariant($"{path}: {scores.Clients.Count:N0} clients")];
    }

    private static void MustBeKnown(OptionResult result)
    {
        if (result.Tokens.Count == 1 && !Studies.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            result.AddError($"--study must be one of {string.Join(", ", Studies)}. Got {result.Tokens[0].Value}.");
    }
}
