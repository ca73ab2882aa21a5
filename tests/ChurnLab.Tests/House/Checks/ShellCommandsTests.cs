using System.CommandLine;

namespace ChurnLab.Tests.House.Checks;

public sealed class ShellCommandsTests
{
    private readonly RootCommand _root = new("test")
    {
        new Command("run", "runs")
        {
            new Argument<string[]>("notebooks") { Arity = ArgumentArity.ZeroOrMore },
            new Option<string>("--out"),
        },
    };

    [Theory]
    [InlineData("churnlab run")]
    [InlineData("churnlab run a.ipynb --out \"my reports\"  # a remark")]
    [InlineData("dotnet run -c Release --project lib/ChurnLab.Cli -- run --out x")]
    [InlineData("churnlab run \\\n  --out x")]
    [InlineData("dotnet test --no-such-option")]
    public void A_call_that_works_is_well(string block) => Assert.Empty(ShellCommands.Errors(block, _root));

    [Theory]
    [InlineData("churnlab walk")]
    [InlineData("ls\nchurnlab run --output x")]
    [InlineData("dotnet run --project lib/ChurnLab.Cli -- run --outt x")]
    [InlineData("churnlab run --out")]
    public void A_call_the_command_would_refuse_is_found(string block) => Assert.NotEmpty(ShellCommands.Errors(block, _root));

    [Fact]
    public void Arguments_stand_after_the_two_dashes() =>
        Assert.Equal([["run", "a b"]], ShellCommands.Calls("cd x\ndotnet run --project lib/ChurnLab.Cli -- run \"a b\""));
}
