namespace ChurnLab.Insight;

/// <summary>Data or settings do not allow what was asked of an explanation or a search for segments.</summary>
/// <remarks>The message is one sentence for an analyst: what was found, where, and what was expected or can be done.</remarks>
public sealed class InsightException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public InsightException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    public InsightException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public InsightException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
