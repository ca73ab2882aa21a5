using ChurnLab.Cli;

return await ChurnLabCommand.InvokeAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
