using System.Diagnostics;
using ChurnLab.Notebooks.Events;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Turns an exception into what a reader of the cell needs: real type, message, and the frames of their own code.</summary>
internal static class ExceptionReport
{
    private const int MaxFrames = 12;
    private const int MaxMessage = 20_000;

    public static ErrorEvent Create(Exception exception, IReadOnlyDictionary<string, CellSource> cells)
    {
        var frames = UserFrames(exception, cells);
        var lines = new List<string>();
        AddPlace(frames, lines);
        var message = MessageOf(exception);
        lines.Add($"{NameOf(exception)}: {message}");
        AddFrames(frames, lines);
        var depth = 0;
        for (var inner = exception.InnerException; inner is not null && depth < 5; inner = inner.InnerException, depth++)
        {
            // A library that adds to a message where it happened keeps the first one inside: said once is enough.
            if (message.Contains(MessageOf(inner), StringComparison.Ordinal))
                continue;
            lines.Add($"caused by {NameOf(inner)}: {MessageOf(inner)}");
            AddFrames(UserFrames(inner, cells), lines);
        }

        return new ErrorEvent(NameOf(exception), message, lines) { Line = LineOf(frames) };
    }

    /// <summary>The interrupt of a cell, and where it was then, as far as what it threw tells.</summary>
    public static ErrorEvent Interrupted(Exception? thrown, IReadOnlyDictionary<string, CellSource> cells)
    {
        const string Name = "Interrupted", Message = "The cell was interrupted.";
        var lines = new List<string>();
        var frames = thrown is null ? [] : FirstFrames(thrown, cells);
        AddPlace(frames, lines);
        lines.Add($"{Name}: {Message}");
        AddFrames(frames, lines);
        return new ErrorEvent(Name, Message, lines) { Line = LineOf(frames) };
    }

    // Parallel work wraps what its parts throw; the outermost exception that passed through the user's code says where the cell was.
    private static List<UserFrame> FirstFrames(Exception thrown, IReadOnlyDictionary<string, CellSource> cells)
    {
        if (UserFrames(thrown, cells) is { Count: > 0 } frames)
            return frames;
        IEnumerable<Exception> inner = thrown is AggregateException many ? many.InnerExceptions : thrown.InnerException is { } one ? [one] : [];
        return inner.Select(exception => FirstFrames(exception, cells)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static void AddPlace(List<UserFrame> frames, List<string> lines)
    {
        if (frames.Count == 0 || frames[0].Cell is not { } cell)
            return;
        lines.Add($"cell {cell.Ordinal}, line {frames[0].Line}");
        lines.AddRange(CodeFrame.Draw(cell.Text, frames[0].Line - 1));
    }

    private static int? LineOf(List<UserFrame> frames) => frames.Count == 0 || frames[0].Cell is null ? null : frames[0].Line;

    // The property is the user's code: it may throw, give null, or a text that no reader wants whole.
    private static string MessageOf(Exception exception)
    {
        try
        {
            var message = exception.Message ?? "";
            return message.Length <= MaxMessage ? message : $"{message[..MaxMessage]}… ({message.Length} characters in all)";
        }
        catch (Exception thrown)
        {
            return $"(its message cannot be read: {thrown.GetType().Name})";
        }
    }

    private static string NameOf(Exception exception)
    {
        var name = exception.GetType().Name;
        var generic = name.IndexOf('`', StringComparison.Ordinal);
        return generic < 0 ? name : name[..generic];
    }

    private static void AddFrames(List<UserFrame> frames, List<string> lines)
    {
        foreach (var frame in frames.Take(MaxFrames))
            lines.Add("   at " + frame);
        if (frames.Count > MaxFrames)
            lines.Add($"   … {frames.Count - MaxFrames} more frames");
    }

    private static List<UserFrame> UserFrames(Exception exception, IReadOnlyDictionary<string, CellSource> cells)
    {
        var frames = new List<UserFrame>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } file || frame.GetFileLineNumber() is 0)
                continue;
            if (cells.TryGetValue(file, out var cell))
                frames.Add(new UserFrame(MethodName.Of(frame), cell, $"cell {cell.Ordinal}", frame.GetFileLineNumber()));
            else if (file.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
                frames.Add(new UserFrame(MethodName.Of(frame), null, Path.GetFileName(file), frame.GetFileLineNumber()));
        }

        return frames;
    }

    private readonly record struct UserFrame(string Method, CellSource? Cell, string Place, int Line)
    {
        public override string ToString() => Method.Length == 0 ? $"{Place}, line {Line}" : $"{Method}, {Place}, line {Line}";
    }
}
