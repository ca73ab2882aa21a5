namespace ChurnLab.Charts;

/// <summary>
/// A figure contradicts itself: lengths that differ, a share outside 0 to 1, an axis that is not there.
/// </summary>
/// <remarks>The message is one sentence that names the trace.</remarks>
/// <param name="message">What was found, where, and what was expected.</param>
public sealed class FigureException(string message) : Exception(message);
