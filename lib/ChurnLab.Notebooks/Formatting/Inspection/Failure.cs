namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>What is said in place of a value whose own code threw.</summary>
internal static class Failure
{
    private const int MaxMessage = 200;

    /// <summary>Returns type and message of an exception on one line.</summary>
    public static string Describe(Exception exception)
    {
        var name = CSharpTypeName.Of(exception.GetType());
        return Message(exception) is { Length: > 0 } message ? $"{name}: {message}" : name;
    }

    private static string Message(Exception exception)
    {
        try
        {
            var message = (exception.Message ?? "").ReplaceLineEndings(" ");
            return message.Length > MaxMessage ? Excerpt.Start(message, MaxMessage) + "…" : message;
        }
        catch (Exception)
        {
            return ""; // Message is virtual: user code too.
        }
    }
}
