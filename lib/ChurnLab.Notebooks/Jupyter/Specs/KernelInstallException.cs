namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>The kernel cannot be installed or removed as asked; what was there before is there still.</summary>
/// <param name="message">One sentence: what was found, what is expected, what to do.</param>
/// <param name="inner">What the system said; null when it said nothing.</param>
public sealed class KernelInstallException(string message, Exception? inner = null) : Exception(message, inner);
