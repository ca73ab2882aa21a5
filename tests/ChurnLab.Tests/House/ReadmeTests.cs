using System.CommandLine;
using System.Reflection;
using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>Manuals are code: what they show compiles, what they name exists.</summary>
public sealed class ReadmeTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static TheoryData<string> Files => new(RepositoryFiles.Here.Find(pattern: "*.md"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_piece_of_csharp_compiles(string path) =>
        Findings.None(ScriptBlocks.Errors(Read(path).Blocks("csharp")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_link_and_path_exists(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var text = Read(path);

        Findings.None(text.RelativeLinks.Where(link => !Exists(Path.Combine(folder, link)))
            .Concat(text.Paths.Where(name => !Exists(name) && !Exists(Path.Combine(folder, name)) && !IsProduced(name))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_call_of_the_command_would_be_understood(string path)
    {
        var blocks = Read(path).Blocks("sh");
        if (blocks.SelectMany(ShellCommands.Calls).Any())
            Findings.None(blocks.SelectMany(block => ShellCommands.Errors(block, Commands())));
    }

    // Folders that builds and runs make.
    private static bool IsProduced(string path) =>
        path.StartsWith("artifacts/", StringComparison.Ordinal) || path.StartsWith("reports/", StringComparison.Ordinal);

    private static bool Exists(string path) => Path.Exists(RepositoryFiles.Here.FullPath(path));

    private static MarkdownText Read(string path) => MarkdownText.Parse(RepositoryFiles.Here.Read(path));

    // The command tree is what a static method without parameters of the command's assembly returns.
    private static RootCommand Commands()
    {
        var factories = Assembly.Load("ChurnLab.Cli").GetTypes()
            .SelectMany(type => type.GetMethods(Static))
            .Where(method => method.ReturnType == typeof(RootCommand) && method.GetParameters().Length == 0)
            .ToList();
        return (RootCommand)Assert.Single(factories).Invoke(null, null)!;
    }
}
