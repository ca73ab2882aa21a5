using System.CommandLine;
using ChurnLab.Notebooks.Jupyter.Specs;
using Spectre.Console;

namespace ChurnLab.Cli;

/// <summary><c>churnlab kernel list</c>: every kernel Jupyter finds.</summary>
internal static class KernelListCommand
{
    private static readonly string[] Headings = ["name", "display name", "language", "whose", "folder"];

    /// <summary>Makes the verb.</summary>
    public static Command Create(KernelSetting setting)
    {
        var command = new VerbCommand(
            "list",
            "Lists every kernel Jupyter and VS Code find, whose it is, and what is wrong with it.",
            """
            Exit code: 0.
            """);
        command.SetAction(call => List(call, setting));
        return command;
    }

    private static void List(ParseResult call, KernelSetting setting)
    {
        var output = call.InvocationConfiguration.Output;
        var found = setting.Installer().List();
        if (found.Count == 0)
        {
            output.WriteLine("No kernel was found: churnlab kernel install writes ours.");
            return;
        }

        var rows = found.Select(spec => (Cells: CellsOf(spec), spec.Problems)).ToList();
        if (Terminal.Of(output) is { } console)
            WriteTable(console, rows);
        else
            WriteLines(output, rows);
    }

    private static string[] CellsOf(KernelSpecEntry spec) =>
        [spec.Name, spec.DisplayName, spec.Language, spec.IsOurs ? "ours" : "foreign", spec.Folder];

    private static void WriteLines(TextWriter output, List<(string[] Cells, IReadOnlyList<string> Problems)> rows)
    {
        var widths = Headings.Index().Select(heading => rows.Select(row => row.Cells[heading.Index].Length).Append(heading.Item.Length).Max()).ToList();
        output.WriteLine(Line(Headings, widths));
        foreach (var (cells, problems) in rows)
        {
            output.WriteLine(Line(cells, widths));
            foreach (var problem in problems)
                output.WriteLine("  problem: " + problem);
        }
    }

    private static string Line(string[] cells, List<int> widths) =>
        string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd();

    private static void WriteTable(IAnsiConsole console, List<(string[] Cells, IReadOnlyList<string> Problems)> rows)
    {
        var table = new Table().RoundedBorder().AddColumns(Headings);
        foreach (var (cells, problems) in rows)
        {
            var last = string.Join('\n', problems.Select(problem => "problem: " + problem).Prepend(cells[^1]));
            table.AddRow([.. cells[..^1].Append(last).Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }
}
