using System.CommandLine;
namespace ChurnLab.Cli;
internal static class KernelCommand
{
    public const string Verb = "kernel";
    public static Command Create() => new("kernel", "Jupyter kernel.") { KernelRunCommand.Create() };
}
