namespace ChurnLab.Notebooks.Running;

/// <summary>A run that was asked for wrongly: nothing was run.</summary>
/// <param name="message">One sentence: what was asked, what is expected, what to do.</param>
public sealed class RunUsageException(string message) : Exception(message);
