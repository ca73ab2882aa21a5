using System.CommandLine;
using ChurnLab.Notebooks.Jupyter;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel run</c>: the kernel itself, as clients start it.</summary>
internal static class KernelRunCommand
{
    private static readonly Argument<string?> ConnectionFile = new("connection-file")
    {
        Description = "File a client made for this kernel. Default: one is made, for 'jupyter console --existing'.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> AllowRemote = new("--allow-remote")
    {
        Description = "Listen also on addresses that other machines can reach, when the file asks for one.",
    };

    private static readonly Option<bool> AllowUnsigned = new("--allow-unsigned")
    {
        Description = "Accept a connection file without a key: anybody who reaches the ports can run code.",
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var command = new VerbCommand(
            "run",
            "Runs the kernel; editors and notebook servers do this by themselves.",
            """
            Exit codes:
              0  a client ended the kernel, or the program that started it is gone
              2  the connection file cannot be used, or a port is taken
            """)
        {
            ConnectionFile, AllowRemote, AllowUnsigned,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var options = new JupyterKernelOptions
        {
            AllowRemote = call.GetValue(AllowRemote),
            AllowUnsigned = call.GetValue(AllowUnsigned),
        };
        await JupyterKernel.RunAsync(call.GetValue(ConnectionFile), options, call.InvocationConfiguration.Error, cancellation).ConfigureAwait(false);
        return (int)RunOutcome.Succeeded;
    }
}
