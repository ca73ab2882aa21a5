using Spectre.Console;

namespace ChurnLab.Cli;

/// <summary>Whether somebody is looking.</summary>
internal static class Terminal
{
    /// <summary>The terminal a writer leads to; null for a file, a pipe, a log or a writer that is not the console's.</summary>
    public static IAnsiConsole? Of(TextWriter output)
    {
        var isError = ReferenceEquals(output, Console.Error);
        if (!isError && !ReferenceEquals(output, Console.Out))
            return null;
        if (isError ? Console.IsErrorRedirected : Console.IsOutputRedirected)
            return null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return console.Profile.Capabilities.Interactive ? console : null;
    }
}
