using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>Tracebacks as notebooks and terminals show them, which show nothing else of an error: what went wrong is red.</summary>
internal static partial class TracebackColors
{
    private const string Red = "\e[31m";
    private const string Reset = "\e[39m";

    /// <summary>Lines of the traceback with colours; a gap parts one place from the next, and the name of the error is told.</summary>
    public static IEnumerable<string> Paint(ErrorEvent error)
    {
        for (var i = 0; i < error.Traceback.Count; i++)
        {
            var line = error.Traceback[i];
            if (i > 0 && Place().IsMatch(line))
                yield return "";
            yield return line == error.Message ? Colored($"{error.Name}: {line}")
                : line.StartsWith(error.Name + ": ", StringComparison.Ordinal) || Message().IsMatch(line) ? Colored(line)
                : Mark().Replace(line, match => Colored(match.Value));
        }
    }

    private static string Colored(string text) => Red + text + Reset;

    [GeneratedRegex(@"\Acell [0-9]+, line [0-9]+(, column [0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\A(CS[0-9]+|caused by [^ :]+): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Message();

    // The arrow before the line of the error, and the carets below its place.
    [GeneratedRegex(@"\A> [0-9]+(?= \| )|(?<=\A +\| [ \t]*)\^+\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Mark();
}
