using Spectre.Console;

namespace ChurnLab.Cli;

/// <summary>Bars of progress in a terminal, the same for every verb.</summary>
internal static class Bars
{
    /// <summary>Prepares bars with what is done, how far, how long.</summary>
    public static Progress On(IAnsiConsole terminal) => terminal.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn());
}
