using System.Collections.Immutable;
using System.Globalization;
using ChurnLab.Notebooks.Events;
using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Turns the compiler's diagnostics into what a reader of the cell needs.</summary>
internal static class CompilationReport
{
    private const string Name = "CompilationError";
    private const int MaxShown = 10;

    /// <summary>One error for a cell that does not compile, however many diagnostics there are.</summary>
    public static ErrorEvent Error(CellSource cell, string cellPath, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        var traceback = errors.Take(MaxShown).SelectMany((error, i) => Lines(error, cell, cellPath).Prepend("").Skip(i == 0 ? 1 : 0)).ToList();
        if (errors.Count > MaxShown)
            traceback.Add($"… and {errors.Count - MaxShown} more");
        var first = errors[0];
        var more = errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "";
        return new ErrorEvent(Name, $"{first.Id}: {Message(first)}{more}", traceback)
        {
            Line = LineInCell(first, cellPath),
        };
    }

    /// <summary>One error for a directive that cannot be followed.</summary>
    public static ErrorEvent Error(CellSource cell, string message, int line) => new(
        Name,
        message,
        [$"cell {cell.Ordinal}, line {line}", .. CodeFrame.Draw(cell.Text, line - 1), $"{Name}: {message}"])
    {
        Line = line,
    };

    /// <summary>The warnings of a cell, as text for its error stream; empty when there are none.</summary>
    public static string Warnings(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
        .Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return $"({start.Line + 1},{start.Character + 1}): warning {diagnostic.Id}: {Message(diagnostic)}\n";
        }));

    private static IEnumerable<string> Lines(Diagnostic error, CellSource cell, string cellPath)
    {
        var span = error.Location.GetLineSpan();
        var inCell = span.Path == cellPath;
        var place = inCell ? $"cell {cell.Ordinal}" : Path.GetFileName(span.Path);
        yield return $"{place}, line {span.StartLinePosition.Line + 1}, column {span.StartLinePosition.Character + 1}";
        if (inCell)
        {
            foreach (var line in CodeFrame.Draw(cell.Text, span.StartLinePosition.Line, span.StartLinePosition.Character, Length(span)))
                yield return line;
        }

        yield return $"{error.Id}: {Message(error)}";
    }

    private static int Length(FileLinePositionSpan span) => span.StartLinePosition.Line == span.EndLinePosition.Line
        ? span.EndLinePosition.Character - span.StartLinePosition.Character
        : int.MaxValue;

    private static int? LineInCell(Diagnostic diagnostic, string cellPath)
    {
        var span = diagnostic.Location.GetLineSpan();
        return span.Path == cellPath ? span.StartLinePosition.Line + 1 : null;
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
