namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>What an installation has done.</summary>
public sealed record KernelInstallation
{
    /// <summary>Kernelspecs that point to this program now, ours of the notebooks' name first where there is one.</summary>
    public required IReadOnlyList<InstalledSpec> Specs { get; init; }

    /// <summary>Folder of the program the kernels start.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>Whether the program was copied there now.</summary>
    public bool ProgramCopied { get; init; }

    /// <summary>Another program's kernel that notebooks start before ours; null when they start ours.</summary>
    public KernelSpecEntry? Foreign { get; init; }

    /// <summary>Folders of another program's kernels that were moved aside, and where they are now.</summary>
    public IReadOnlyList<(string From, string To)> Replaced { get; init; } = [];

    /// <summary>Copies of earlier programs that were removed.</summary>
    public IReadOnlyList<string> RemovedPrograms { get; init; } = [];

    /// <summary>Copies of earlier programs that running kernels hold; the next installation removes them.</summary>
    public IReadOnlyList<string> HeldPrograms { get; init; } = [];
}
