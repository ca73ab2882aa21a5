using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel</c>: the C# kernel in Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    /// <summary>Makes the verb with its own verbs.</summary>
    /// <param name="setting">Where kernels are and what they start.</param>
    public static Command Create(KernelSetting setting) => new("kernel", "Installs the C# kernel for Jupyter and VS Code, lists kernels, takes ours away.")
    {
        KernelInstallCommand.Create(setting),
        KernelUninstallCommand.Create(setting),
        KernelListCommand.Create(setting),
    };
}
