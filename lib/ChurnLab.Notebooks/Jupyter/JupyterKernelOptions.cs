using ChurnLab.Notebooks.Running;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>How a kernel serves its clients.</summary>
public sealed record JupyterKernelOptions
{
    /// <summary>Whether the kernel may listen on an address that other machines can reach. Default: false.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>Whether messages may go unsigned because the connection file has no key. Default: false.</summary>
    public bool AllowUnsigned { get; init; }

    /// <summary>
    /// Whether the connection file may be readable by other users. Default: what the environment variable JUPYTER_ALLOW_INSECURE_WRITES
    /// says, as for Jupyter itself.
    /// </summary>
    public bool AllowSharedFile { get; init; } =
        Environment.GetEnvironmentVariable("JUPYTER_ALLOW_INSECURE_WRITES") is "1" or "true" or "True" or "TRUE";

    /// <summary>
    /// Process whose end ends the kernel: its number, on Windows a handle of it. Default: what Jupyter gives in JPY_PARENT_PID; null for none.
    /// </summary>
    public int? Parent { get; init; } =
        int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Limits of the process that runs the cells; times of cells and notebooks are not limited here. Default: no limit of output.</summary>
    public RunOptions Worker { get; init; } = new() { OutputLimit = int.MaxValue };
}
