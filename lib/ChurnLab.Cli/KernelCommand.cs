using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel</c>: the C# kernel in Jupyter and VS Code.</summary>
internal static class KernelCommand
{
    /// <summary>Name of the verb.</summary>
    public const string Verb = "kernel";

    /// <summary>Makes the verb with its own verbs.</summary>
    /// <param name="setting">Where kernels are and what they start.</param>
    public static Command Create(KernelSetting setting) => new(Verb, "Installs the C# kernel for Jupyter and VS Code, lists kernels, takes ours away, runs it.")
    {
        KernelInstallCommand.Create(setting),
        KernelUninstallCommand.Create(setting),
        KernelListCommand.Create(setting),
        KernelRunCommand.Create(),
    };
}
