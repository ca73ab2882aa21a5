namespace ChurnLab.Notebooks.Zmtp;

/// <summary>A peer breaks the protocol or a limit; its connection is closed.</summary>
/// <param name="message">One sentence: what it sent and what is allowed.</param>
internal sealed class ZmtpException(string message) : Exception(message);
