using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Colours an error for clients, all of which know ANSI: what went wrong stands out, and the line where it did.</summary>
internal static partial class TracebackColours
{
    private const string Bold = "\e[1;31m";
    private const string Red = "\e[31m";
    private const string End = "\e[0m";

    /// <summary>Lines of the error's traceback, coloured.</summary>
    public static IEnumerable<string> Of(ErrorEvent error) => error.Traceback.Select(line => ColourOf(line, error) is { } colour
        ? colour + line + End
        : line);

    private static string? ColourOf(string line, ErrorEvent error) => line switch
    {
        _ when line == error.Message || line.StartsWith(error.Name + ": ", StringComparison.Ordinal) || Diagnostic().IsMatch(line) => Bold,
        ['>', ' ', ..] => Red,
        _ => null,
    };

    [GeneratedRegex("^[A-Z]{2}[0-9]{4}: ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Diagnostic();
}
