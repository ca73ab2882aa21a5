using System.CommandLine;
using ChurnLab.Frames;
using ChurnLab.Insight;
using ChurnLab.Learning;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Jupyter.Specs;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>The <c>churnlab</c> command: its verbs, and what every one of them does with a bad call.</summary>
public static class ChurnLabCommand
{
    /// <summary>Makes the command with its verbs and options.</summary>
    public static RootCommand Create() => Create(KernelSetting.Here);

    /// <summary>Makes the command for another place than this user's.</summary>
    internal static RootCommand Create(KernelSetting setting) =>
        HelpWithNotes.Use(new("Runs C# notebooks, writes offline HTML reports, makes sample data, scores new clients, installs the kernel for Jupyter.")
        {
            RunCommand.Create(),
            CheckCommand.Create(),
            DataCommand.Create(),
            ScoreCommand.Create(),
            WarehouseCommand.Create(),
            KernelCommand.Create(setting),
        });

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives what went wrong, one sentence each.</param>
    /// <returns>The exit code; see <see cref="RunOutcome"/>.</returns>
    public static Task<int> InvokeAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error) =>
        InvokeAsync(Create(), arguments, output, error);

    /// <summary>Runs a command line of a command made for another place.</summary>
    internal static async Task<int> InvokeAsync(RootCommand command, IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync("churnlab: " + problem.Message).ConfigureAwait(false);
            await error.WriteLineAsync("See churnlab --help, or --help after a verb.").ConfigureAwait(false);
            return (int)RunOutcome.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // A cancelled run still writes its reports; a second Ctrl+C ends it at once. To a kernel Ctrl+C means its cell.
                ProcessTerminationTimeout = parsed.CommandResult.Command.Parents.Any(parent => parent.Name == KernelCommand.Verb)
                    ? null
                    : TimeSpan.FromSeconds(30),
            };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsAnswered(exception))
        {
            await error.WriteLineAsync("churnlab: " + exception.Message).ConfigureAwait(false);
            return (int)RunOutcome.Usage;
        }
    }

    // What the message says in one sentence; anything else is a fault of the program and shows where it happened.
    private static bool IsAnswered(Exception exception) =>
        exception is RunUsageException or NotebookFormatException or KernelInstallException or FrameException or LearningException or InsightException
            or IOException or UnauthorizedAccessException;
}
