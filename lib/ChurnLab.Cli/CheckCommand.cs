using System.CommandLine;
using ChurnLab.Notebooks.Hygiene;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary><c>churnlab check</c>: whether notebooks are fit to be committed.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Notebooks = new("notebook")
    {
        Description = "Notebooks to check or folders of them. Default: all of notebooks/.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "Mend what can be mended without judgement: outputs, counts, identities, metadata, layout.",
    };

    /// <summary>Makes the verb.</summary>
    public static Command Create()
    {
        var command = new VerbCommand(
            "check",
            "Checks notebooks for what must not be committed: outputs, counts, machine paths, long cells.",
            """
            Exit codes:
              0  clean
              1  something was found and not mended
              2  the call is wrong
            """)
        {
            Notebooks, Fix,
        };
        command.SetAction(Check);
        return command;
    }

    private static int Check(ParseResult call)
    {
        var output = call.InvocationConfiguration.Output;
        var left = 0;
        foreach (var path in NotebookPaths.Find(call.GetValue(Notebooks) ?? []))
        {
            if (call.GetValue(Fix))
            {
                foreach (var mended in NotebookHygiene.FixFile(path))
                    output.WriteLine($"{path}: mended: {mended.Problem} [{mended.Rule.Id}]");
            }

            foreach (var finding in NotebookHygiene.CheckFile(path))
            {
                left++;
                output.WriteLine($"{path}: {finding}");
            }
        }

        return left == 0 ? (int)RunOutcome.Succeeded : (int)RunOutcome.CellFailed;
    }
}
