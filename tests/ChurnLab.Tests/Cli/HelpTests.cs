using System.CommandLine;
using ChurnLab.Cli;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("help.txt")]
    [InlineData("help-run.txt", "run")]
    [InlineData("help-check.txt", "check")]
    [InlineData("help-score.txt", "score")]
    [InlineData("help-warehouse-npf.txt", "warehouse", "npf")]
    [InlineData("help-kernel.txt", "kernel")]
    [InlineData("help-kernel-install.txt", "kernel", "install")]
    public async Task Help_says_what_there_is(string file, params string[] verb)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, await ChurnLabCommand.InvokeAsync([.. verb, "--help"], output, error));

        // The tests are another executable than the command.
        var text = output.ToString().Replace(RootCommand.ExecutableName, "churnlab", StringComparison.Ordinal);
        Snapshot.Matches(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())), "Cli", file);
        Assert.Equal("", error.ToString());
    }
}
