using System.CommandLine;
using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Cli;

/// <summary>Options that say whom the kernel is installed for.</summary>
internal sealed class KernelPlaceOptions
{
    public Option<string?> Prefix { get; } = new("--prefix")
    {
        Description = "Folder of an environment, such as a virtual environment; the kernel goes to DIR/share/jupyter. Default: the user's folder.",
        HelpName = "DIR",
    };

    public Option<bool> System { get; } = new("--system")
    {
        Description = "For everybody on this machine; needs the rights of an administrator.",
    };

    /// <summary>Adds the options to a verb, which refuses them together.</summary>
    public void AddTo(Command command)
    {
        command.Add(Prefix);
        command.Add(System);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Prefix) is not null && result.GetValue(System))
                result.AddError("--prefix and --system name two places: choose one.");
        });
    }

    public KernelPlace PlaceOf(ParseResult call) => call.GetValue(Prefix) is { } prefix
        ? KernelPlace.Environment(prefix)
        : call.GetValue(System) ? KernelPlace.System : KernelPlace.User;

    /// <summary>The options as they would be typed; empty for the user's own folder.</summary>
    public static string Typed(KernelPlace place) => place switch
    {
        { Prefix: { } prefix } => $" --prefix {(prefix.Contains(' ', StringComparison.Ordinal) ? $"\"{prefix}\"" : prefix)}",
        { IsSystem: true } => " --system",
        _ => "",
    };
}
