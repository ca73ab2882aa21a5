using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Tracebacks as notebooks and terminals show them: what went wrong is red. The text stays as it is.</summary>
internal static partial class TracebackColors
{
    private const string Red = "\e[31m";
    private const string Reset = "\e[39m";

    /// <summary>Lines of the traceback with colours.</summary>
    public static IEnumerable<string> Paint(ErrorEvent error) => error.Traceback.Select(line =>
        line.StartsWith(error.Name + ": ", StringComparison.Ordinal) || Message().IsMatch(line)
            ? Colored(line)
            : Mark().Replace(line, static match => Colored(match.Value)));

    private static string Colored(string text) => Red + text + Reset;

    [GeneratedRegex(@"\A(CS[0-9]+|caused by [^ :]+): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Message();

    // The arrow before the line of the error, and the carets below its place.
    [GeneratedRegex(@"\A> [0-9]+(?= \| )|(?<=\A +\| [ \t]*)\^+\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mark();
}
