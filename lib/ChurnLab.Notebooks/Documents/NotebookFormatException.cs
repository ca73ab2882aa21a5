namespace ChurnLab.Notebooks.Documents;

/// <summary>A file that cannot be read as a notebook, or a notebook that cannot be written in the format asked for.</summary>
/// <remarks>The message is one sentence that names the file, the place where it is known, what was found and what was expected.</remarks>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Makes an exception without details.</summary>
    public NotebookFormatException()
    {
    }

    /// <summary>Makes an exception from a finished sentence.</summary>
    /// <param name="message">The sentence.</param>
    public NotebookFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception from a finished sentence and its cause.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The cause.</param>
    public NotebookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal NotebookFormatException(string fileName, TextPosition? position, string problem)
        : base(position is { } place
            ? $"{fileName}, line {place.Line}, column {place.Column}: {problem}"
            : $"{fileName}: {problem}")
    {
        FileName = fileName;
        Line = position?.Line;
        Column = position?.Column;
    }

    /// <summary>Name of the file as it was given; empty when unknown.</summary>
    public string FileName { get; } = "";

    /// <summary>Line of the file, from 1; null when the problem has no place.</summary>
    public int? Line { get; }

    /// <summary>Column in UTF-16 units, from 1; null when the problem has no place.</summary>
    public int? Column { get; }
}
