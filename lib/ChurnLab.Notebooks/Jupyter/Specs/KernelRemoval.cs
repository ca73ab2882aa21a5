namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>What taking the kernel away has done.</summary>
public sealed record KernelRemoval
{
    /// <summary>Folders of kernelspecs that were removed.</summary>
    public required IReadOnlyList<string> RemovedSpecs { get; init; }

    /// <summary>Copies of the program that were removed.</summary>
    public required IReadOnlyList<string> RemovedPrograms { get; init; }

    /// <summary>Copies of the program that running kernels hold.</summary>
    public required IReadOnlyList<string> HeldPrograms { get; init; }

    /// <summary>Folders of another program's kernels that are in their place again.</summary>
    public required IReadOnlyList<string> PutBack { get; init; }

    /// <summary>Kernels of ours in other places, which were left alone.</summary>
    public required IReadOnlyList<KernelSpecEntry> Elsewhere { get; init; }

    /// <summary>Whether there was nothing to do.</summary>
    public bool IsEmpty => RemovedSpecs.Count + RemovedPrograms.Count + HeldPrograms.Count + PutBack.Count == 0;
}
