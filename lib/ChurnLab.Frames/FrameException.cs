namespace ChurnLab.Frames;

/// <summary>
/// Data is not what was asked for: a file that cannot be read, a column that is not there or holds something else.
/// </summary>
/// <remarks>
/// The message is one sentence for an analyst: what was found, where, and what was expected or can be done.
/// </remarks>
public sealed class FrameException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public FrameException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    public FrameException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public FrameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
