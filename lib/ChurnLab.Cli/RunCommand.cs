using System.CommandLine;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary><c>churnlab run</c>: runs notebooks and writes executed notebooks, reports and an index.</summary>
internal static class RunCommand
{
    private const string DataParameter = "data";

    // Timers take no more milliseconds than fit 32 bits: a little over 49 days.
    private const int Largest = 4_000_000;

    private static readonly Argument<string[]> Notebooks = new("notebook")
    {
        Description = "Notebooks to run (.ipynb, .dib) or folders of them. Default: all of notebooks/.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<DirectoryInfo?> Data = new("--data")
    {
        Description = "Folder with the data, holding bank/bank_scrooge.csv. Sets the notebook's parameter 'data'. Default: what the notebook says.",
        HelpName = "DIR",
    };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "Folder for executed notebooks, reports and index.html.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "reports",
    };

    private static readonly Option<string[]> Parameters = new("--parameter", "-p")
    {
        Description = "Value for a name declared in the cell tagged 'parameters'; may be repeated.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<double> Timeout = Positive("--timeout", "SECONDS", "Longest time for one cell.", 600);

    private static readonly Option<double> TotalTimeout = Positive("--total-timeout", "SECONDS", "Longest time for one notebook.", 3600);

    private static readonly Option<double?> Memory = new("--memory")
    {
        Description = "Resident memory one notebook may reach, in MB. Default: three quarters of the machine's.",
        HelpName = "MB",
        Validators = { MustBePositive },
    };

    private static readonly Option<int> Parallel = new("--parallel")
    {
        Description = "Notebooks run at the same time.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        Validators = { MustBePositive },
    };

    private static readonly Option<string?> JUnit = new("--junit")
    {
        Description = "File for a JUnit XML report: a suite per notebook, a case per cell.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> GitHub = new("--github")
    {
        Description = "Print GitHub annotations (::error file=…,line=…) for cells that fail.",
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var command = new VerbCommand(
            "run",
            "Runs notebooks and writes, for each, the executed notebook and one offline HTML file.",
            """
            Exit codes:
              0    every cell ran
              1    a cell failed
              2    the call is wrong; nothing was run
              3    the process running a notebook died or passed its memory limit
              4    time was up
              130  cancelled
            Notebooks and reports are written in every case but 2.

            Example:
              churnlab run notebooks/01-bank-churn.ipynb --data ../files --out reports
            """)
        {
            Notebooks, Data, Out, Parameters, Timeout, TotalTimeout, Memory, Parallel, JUnit, GitHub,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var paths = NotebookPaths.Find(call.GetValue(Notebooks) ?? []);
        var options = new BatchOptions
        {
            OutputFolder = call.GetValue(Out)!,
            Parallel = call.GetValue(Parallel),
            JUnitPath = call.GetValue(JUnit),
            Run = RunOptionsOf(call),
        };
        var output = call.InvocationConfiguration.Output;
        var runs = await (Terminal.Of(output) is { } console
            ? LiveProgress.FollowAsync(console, observer => NotebookBatch.RunAsync(paths, options, observer, cancellation))
            : NotebookBatch.RunAsync(paths, options, new LineProgress(output, paths.Count > 1, TimeProvider.System), cancellation)).ConfigureAwait(false);
        RunSummary.Write(output, runs, Path.Combine(options.OutputFolder, "index.html"));
        if (call.GetValue(GitHub))
            GitHubAnnotations.Write(output, runs);
        return (int)runs.Max(run => run.Result.Outcome);
    }

    private static RunOptions RunOptionsOf(ParseResult call)
    {
        var options = new RunOptions
        {
            CellTimeout = TimeSpan.FromSeconds(call.GetValue(Timeout)),
            NotebookTimeout = TimeSpan.FromSeconds(call.GetValue(TotalTimeout)),
            Parameters = ParametersOf(call),
        };
        return call.GetValue(Memory) is { } megabytes ? options with { MemoryLimit = (long)(megabytes * 1024 * 1024) } : options;
    }

    private static Dictionary<string, string> ParametersOf(ParseResult call)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call.GetValue(Data) is { } data)
        {
            parameters[DataParameter] = data.Exists
                ? data.FullName
                : throw new RunUsageException($"--data names '{data}', which is not a folder: expected a folder holding bank/bank_scrooge.csv.");
        }

        foreach (var text in call.GetValue(Parameters) ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new RunUsageException($"--parameter takes NAME=VALUE; got '{text}'.");
            if (!parameters.TryAdd(text[..equals].Trim(), text[(equals + 1)..]))
                throw new RunUsageException($"Parameter '{text[..equals].Trim()}' is given twice.");
        }

        return parameters;
    }

    private static Option<double> Positive(string name, string helpName, string description, double defaultValue) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => defaultValue,
        Validators = { MustBePositive },
    };

    private static void MustBePositive(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count == 1
            && double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && !(value is > 0 and <= Largest))
        {
            result.AddError($"{result.Option.Name} must be more than 0 and at most {Largest}. Got {result.Tokens[0].Value}.");
        }
    }
}
