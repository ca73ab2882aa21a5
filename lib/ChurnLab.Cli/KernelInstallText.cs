using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Cli;

/// <summary>What an installation says: what was written, how to use it, how to take it away.</summary>
internal static class KernelInstallText
{
    public static void Write(TextWriter output, KernelInstallation done, KernelInstallOptions options)
    {
        var width = done.Specs.Max(spec => Math.Max(spec.Name.Length, "program".Length));
        foreach (var spec in done.Specs)
            WriteRow(spec.Name, $"{spec.DisplayName}: {(spec.Changed ? "installed in" : "was installed already in")} {spec.Folder}");
        WriteRow("program", $"{(done.ProgramCopied ? "copied to" : options.InPlace ? "started in" : "was there already in")} {done.ProgramFolder}");
        foreach (var (from, to) in done.Replaced)
            output.WriteLine($"Another program's kernel in {from} was moved to {to}; uninstall puts it back.");
        foreach (var folder in done.RemovedPrograms)
            output.WriteLine($"An earlier copy of the program was removed: {folder}");
        foreach (var folder in done.HeldPrograms)
            output.WriteLine($"An earlier copy of the program stays while a kernel runs from it: {folder}");
        if (done.Foreign is { } foreign)
            output.WriteLine(ForeignSentence(foreign, OwnOf(done, options)));
        WriteUse(output, OwnOf(done, options), done.Foreign is null, options.Place);

        void WriteRow(string name, string text) => output.WriteLine($"{name.PadRight(width)}  {text}");
    }

    private static string ForeignSentence(KernelSpecEntry foreign, InstalledSpec own) =>
        $"Another program's kernel '{foreign.Name}' is in {foreign.Folder} and was left alone: notebooks will start it until you choose "
        + $"'{own.DisplayName}' in the kernel picker or '{own.Name}' by --kernel, or install with --replace.";

    private static void WriteUse(TextWriter output, InstalledSpec own, bool notebooksStartOurs, KernelPlace place)
    {
        var picked = notebooksStartOurs ? $"{own.DisplayName} or .NET (C#)" : own.DisplayName;
        output.WriteLine(
            $"""

            Use it:
              VS Code    command palette, "Notebook: Select Notebook Kernel", Jupyter Kernel..., {picked}
              Jupyter    menu Kernel, Change kernel, {picked}{(notebooksStartOurs ? "; C# notebooks start it by themselves" : "")}
              console    jupyter console --kernel {own.Name}
              nbconvert  jupyter nbconvert --execute --to html --ExecutePreprocessor.kernel_name={own.Name} NOTEBOOK
            Take it away: churnlab kernel uninstall{KernelPlaceOptions.Typed(place)}
            """);
    }

    private static InstalledSpec OwnOf(KernelInstallation done, KernelInstallOptions options) =>
        done.Specs.First(spec => spec.Name != NotebookMetadata.KernelName
            && string.Equals(spec.Name, options.Name, StringComparison.OrdinalIgnoreCase));
}
