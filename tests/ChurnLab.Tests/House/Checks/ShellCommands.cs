using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Checks the calls of <c>churnlab</c> in a shell block against the commands there are.</summary>
internal static class ShellCommands
{
    /// <summary>Names the calls the command would refuse; nothing is run.</summary>
    /// <param name="block">Text of a shell block; a backslash at the end of a line goes on in the next.</param>
    /// <param name="root">The commands there are.</param>
    public static IReadOnlyList<string> Errors(string block, RootCommand root) =>
        Calls(block)
            .SelectMany(call => Errors(root.Parse(call)).Select(error => $"{string.Join(' ', call)}: {error}"))
            .ToList();

    /// <summary>Arguments of each call, the program's name left out.</summary>
    public static IReadOnlyList<string[]> Calls(string block) =>
        block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => CommandLineParser.SplitCommandLine(line.Split(" #")[0]).ToArray())
            .Select(ArgumentsOf)
            .OfType<string[]>()
            .ToList();

    // A misspelt option is taken for the value of a command that accepts any number of values.
    private static IEnumerable<string> Errors(ParseResult parsed) =>
        parsed.Errors.Select(error => error.Message)
            .Concat(parsed.CommandResult.Children
                .OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Where(token => token.Value.StartsWith('-'))
                .Select(token => $"{token.Value} is no option of '{parsed.CommandResult.Command.Name}'"));

    private static string[]? ArgumentsOf(string[] words)
    {
        if (words is ["churnlab", .. var rest])
            return rest;
        var isOurs = words is ["dotnet", "run", ..] && words.Any(word => word.Contains("ChurnLab.Cli", StringComparison.Ordinal));
        return isOurs ? words.SkipWhile(word => word != "--").Skip(1).ToArray() : null;
    }
}
