using System.CommandLine;
using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel install</c>: makes notebooks run in VS Code and Jupyter.</summary>
internal static class KernelInstallCommand
{
    private static readonly KernelPlaceOptions Place = new();

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Name of the kernel: letters a-z, digits, '.', '_' and '-'.",
        HelpName = "NAME",
        DefaultValueFactory = _ => KernelInstallOptions.OwnName,
    };

    private static readonly Option<string?> DisplayName = new("--display-name")
    {
        Description = $"What people see of it. Default: {KernelInstallOptions.OwnDisplayName}.",
        HelpName = "TEXT",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Move another program's kernel '.net-csharp' aside; uninstall puts it back.",
    };

    private static readonly Option<bool> InPlace = new("--in-place")
    {
        Description = "Start this build's own files instead of a copy, for people who change the program.",
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create(KernelSetting setting)
    {
        var command = new VerbCommand(
            "install",
            "Installs the kernel under two names: its own, and '.net-csharp', which notebooks ask for, where that is free.",
            """
            Exit codes:
              0  installed; calling again brings it up to this program
              2  the call is wrong or a folder cannot be written; nothing is half installed

            Example, into a Python environment:
              churnlab kernel install --prefix .venv
            """)
        {
            Name, DisplayName, Replace, InPlace,
        };
        Place.AddTo(command);
        command.SetAction(call => Install(call, setting));
        return command;
    }

    private static int Install(ParseResult call, KernelSetting setting)
    {
        var options = new KernelInstallOptions
        {
            Place = Place.PlaceOf(call),
            Name = call.GetValue(Name)!,
            DisplayName = call.GetValue(DisplayName),
            Replace = call.GetValue(Replace),
            InPlace = call.GetValue(InPlace),
        };
        var done = setting.Installer().Install(options);
        KernelInstallText.Write(call.InvocationConfiguration.Output, done, options);
        if (!setting.Program.IsPrecompiled)
        {
            call.InvocationConfiguration.Error.WriteLine(
                "churnlab: this build is not compiled ahead of time, so the kernel starts slower: "
                + "install from a Release build (dotnet run -c Release --project lib/ChurnLab.Cli -- kernel install).");
        }

        return 0;
    }
}
