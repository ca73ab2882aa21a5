using System.CommandLine;
using System.CommandLine.Parsing;
using ChurnLab.Notebooks.Running;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Cli;

/// <summary><c>churnlab score</c>: risks, segments and offers of new clients by a model that a study saved.</summary>
internal static class ScoreCommand
{
    private static readonly string[] Studies = ["eshop"];

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
        Description = "Folder with the new files, in DIR/eshop; a column with the outcome is not needed.",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "File for the scores, a row per client; its folder is made when missing.",
        HelpName = "FILE.csv",
        DefaultValueFactory = _ => Path.Combine("reports", "scores.csv"),
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace a file that exists." };

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var command = new VerbCommand(
            "score",
            "Scores new clients by a saved model: risk, segment, offer and reasons.",
            """
            Exit codes:
              0    scored, also where the model tells nothing or the clients are unlike those of the fit: the summary says so
              2    the call is wrong, the file exists, or the model or the data cannot be read
              130  cancelled
            The scores are written whole or not at all. They hold personal data.

            Example:
              churnlab score --study eshop --model eshop.churnlab --data ../new-files
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
            EshopScores? scores = null;
            await WorkProgress.FollowAsync(
                Terminal.Of(error),
                error,
                TimeProvider.System,
                () => WorkCancellation.RunAsync(() => scores = Write(call, path), cancellation)).ConfigureAwait(false);
            await SummariseAsync(call.InvocationConfiguration.Output, scores!, path).ConfigureAwait(false);
            return (int)RunOutcome.Succeeded;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync($"churnlab: cancelled; nothing was written to '{path}'.").ConfigureAwait(false);
            return (int)RunOutcome.Cancelled;
        }
    }

    private static EshopScores Write(ParseResult call, string path)
    {
        var scorer = EshopScorer.Load(call.GetValue(Model)!);
        var scores = scorer.Score(EshopData.LoadUnlabelled(call.GetValue(Data)!));
        scores.WriteCsv(path);
        return scores;
    }

    private static async Task SummariseAsync(TextWriter output, EshopScores scores, string path)
    {
        await output.WriteLineAsync(scores.Finding().Text).ConfigureAwait(false);
        await output.WriteLineAsync(scores.Drift.Finding().Text).ConfigureAwait(false);
        await output.WriteLineAsync(FormattableString.Invariant($"{path}: {scores.Clients.Count:N0} clients")).ConfigureAwait(false);
    }

    private static void MustBeKnown(OptionResult result)
    {
        if (result.Tokens.Count == 1 && !Studies.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            result.AddError($"--study must be one of {string.Join(", ", Studies)}. Got {result.Tokens[0].Value}.");
    }
}
