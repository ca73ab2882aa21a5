namespace ChurnLab.Learning;

/// <summary>Data or settings do not allow what was asked of an estimator.</summary>
/// <remarks>The message is one sentence for an analyst: what was found, where, and what was expected or can be done.</remarks>
public sealed class LearningException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public LearningException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    public LearningException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with its cause.</summary>
    /// <param name="message">One sentence: what was found, where, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public LearningException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
