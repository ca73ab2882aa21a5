namespace ChurnLab.Notebooks.Sessions;

/// <summary>A <c>#r</c> that cannot be followed.</summary>
/// <param name="message">One sentence: what was asked, why it is not there, what to do.</param>
/// <param name="line">Line of the directive in its cell, from 1.</param>
internal sealed class ScriptReferenceException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
