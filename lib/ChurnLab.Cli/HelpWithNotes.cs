using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ChurnLab.Cli;

/// <summary>Help that ends with what a verb's options do not say: its exit codes, an example.</summary>
internal sealed class HelpWithNotes(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Makes every help of a command and its verbs end with its notes.</summary>
    public static RootCommand Use(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithNotes((HelpAction)option.Action!);
        return root;
    }

    /// <summary>Help is given to whoever asks for it, also where a required option is not there yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        var exitCode = help.Invoke(parseResult);
        configuration.Output = output;
        // The program file is named after its project; the command is named as the manual names it.
        output.Write(text.ToString().Replace($"  {RootCommand.ExecutableName} ", "  churnlab ", StringComparison.Ordinal));
        if (parseResult.CommandResult.Command is VerbCommand verb)
            output.WriteLine(verb.Notes.ReplaceLineEndings() + Environment.NewLine);
        return exitCode;
    }
}
