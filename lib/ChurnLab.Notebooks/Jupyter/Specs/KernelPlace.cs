namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Whom the kernel is installed for.</summary>
public sealed record KernelPlace
{
    private KernelPlace()
    {
    }

    /// <summary>The user who calls: needs no rights and no Python environment.</summary>
    public static KernelPlace User { get; } = new();

    /// <summary>Everybody on this machine: needs the rights of an administrator.</summary>
    public static KernelPlace System { get; } = new() { IsSystem = true };

    /// <summary>Whether this is <see cref="System"/>.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>Folder of the environment; null outside one.</summary>
    public string? Prefix { get; private init; }

    /// <summary>One environment, such as a Python virtual environment or a conda environment.</summary>
    /// <param name="folder">Its folder; made when missing.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static KernelPlace Environment(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new() { Prefix = Path.GetFullPath(folder) };
    }
}
