using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Cli;

/// <summary>What the kernel verbs work on.</summary>
/// <param name="Installer">Makes the installer when a verb runs, not when help is asked for.</param>
/// <param name="Program">What kernels start.</param>
internal sealed record KernelSetting(Func<KernelInstaller> Installer, KernelProgram Program)
{
    /// <summary>This machine, this user, this program.</summary>
    public static KernelSetting Here { get; } = Of(() => JupyterFolders.Here, KernelProgram.Here);

    /// <summary>Chosen folders and a chosen program.</summary>
    public static KernelSetting Of(Func<JupyterFolders> folders, KernelProgram program) => new(() => new(folders(), program), program);
}
