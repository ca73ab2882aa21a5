namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>How the kernel is installed.</summary>
public sealed record KernelInstallOptions
{
    /// <summary>Name of the kernel of our own unless another is chosen: <c>churnlab</c>.</summary>
    public const string OwnName = "churnlab";

    /// <summary>What people see of it unless another text is chosen.</summary>
    public const string OwnDisplayName = "C# (ChurnLab)";

    /// <summary>Whom it is installed for. Default: the user.</summary>
    public KernelPlace Place { get; init; } = KernelPlace.User;

    /// <summary>Name by which programs ask for it: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>. Default: <see cref="OwnName"/>.</summary>
    public string Name { get; init; } = OwnName;

    /// <summary>Name people see; null keeps what is installed, or takes <see cref="OwnDisplayName"/>. Default: null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether another program's kernel that holds the notebooks' name is moved aside. Default: no, it is left alone.</summary>
    public bool Replace { get; init; }

    /// <summary>Whether the kernel starts the build's own files instead of a copy, for people who change them. Default: no.</summary>
    public bool InPlace { get; init; }
}
