using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel uninstall</c>: takes away what install wrote.</summary>
internal static class KernelUninstallCommand
{
    private static readonly KernelPlaceOptions Place = new();

    /// <summary>Makes the verb.</summary>
    public static Command Create(KernelSetting setting)
    {
        var command = new VerbCommand(
            "uninstall",
            "Removes our kernel with its copies of the program and puts back what was moved aside for it.",
            """
            Exit codes:
              0  removed, or there was nothing to remove
              2  the call is wrong or a folder cannot be changed
            Another program's kernel is never removed.
            """);
        Place.AddTo(command);
        command.SetAction(call => Uninstall(call, setting));
        return command;
    }

    private static int Uninstall(ParseResult call, KernelSetting setting)
    {
        var output = call.InvocationConfiguration.Output;
        var done = setting.Installer().Uninstall(Place.PlaceOf(call));
        foreach (var folder in done.RemovedSpecs.Concat(done.RemovedPrograms))
            output.WriteLine($"Removed: {folder}");
        foreach (var folder in done.PutBack)
            output.WriteLine($"Put back: {folder}");
        foreach (var folder in done.HeldPrograms)
            output.WriteLine($"Stays while a kernel runs from it: {folder} (call again when it has ended)");
        if (done.IsEmpty)
            output.WriteLine("Nothing to remove: our kernel is not installed there.");
        foreach (var spec in done.Elsewhere)
            output.WriteLine($"Left alone, installed in another place: {spec.Folder} (see --prefix and --system)");
        return 0;
    }
}
