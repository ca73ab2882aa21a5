using System.Globalization;
using System.Text;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>An exception as a reader wants it: what, why, where; not the properties of the object.</summary>
internal static class ExceptionText
{
    private const int MaxCauses = 10;

    /// <summary>Returns type and message; with frames also the stack and the inner exceptions.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="maxFrames">Frames shown of each exception; 0 for the first line alone.</param>
    public static string Of(Exception exception, int maxFrames)
    {
        var text = new StringBuilder(Failure.Describe(exception));
        if (maxFrames > 0)
        {
            var causes = 0;
            AppendFrames(text, exception, maxFrames);
            AppendInner(text, exception, maxFrames, ref causes);
        }

        return text.ToString();
    }

    private static void AppendInner(StringBuilder text, Exception exception, int maxFrames, ref int causes)
    {
        IEnumerable<Exception> inner = exception switch
        {
            AggregateException several => several.InnerExceptions,
            { InnerException: { } single } => [single],
            _ => [],
        };
        foreach (var cause in inner)
        {
            if (causes++ == MaxCauses)
            {
                text.Append("\n… (more inner exceptions)");
                return;
            }

            if (causes > MaxCauses)
                return;
            text.Append("\ncaused by ").Append(Failure.Describe(cause));
            AppendFrames(text, cause, maxFrames);
            AppendInner(text, cause, maxFrames, ref causes);
        }
    }

    private static void AppendFrames(StringBuilder text, Exception exception, int maxFrames)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var frames = StackOf(exception).Split('\n', Clean);
        foreach (var frame in frames.Take(maxFrames))
            text.Append("\n   ").Append(frame);
        if (frames.Length > maxFrames)
            text.Append(CultureInfo.InvariantCulture, $"\n   … ({frames.Length - maxFrames} more frames)");
    }

    private static string StackOf(Exception exception)
    {
        try
        {
            return exception.StackTrace ?? "";
        }
        catch (Exception)
        {
            return ""; // StackTrace is virtual: user code too.
        }
    }
}
