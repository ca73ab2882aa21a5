using System.Text.Json;
using ChurnLab.Cli;
using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>What VS Code reads when it opens the folder.</summary>
public sealed class EditorFilesTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("extensions.json")]
    [InlineData("settings.json")]
    [InlineData("tasks.json")]
    public void Every_file_is_in_the_repository_and_an_object(string name)
    {
        Assert.Contains($".vscode/{name}", RepositoryFiles.Here.Find(".vscode"));
        Assert.Equal(JsonValueKind.Object, Read(name).ValueKind);
    }

    [Fact]
    public void The_extension_that_runs_notebooks_is_recommended_and_the_one_that_would_grab_them_is_not()
    {
        Assert.Equal("ms-toolsai.jupyter", Read("extensions.json").GetProperty("recommendations")[0].GetString());
        Assert.Equal("ms-dotnettools.dotnet-interactive-vscode", Read("extensions.json").GetProperty("unwantedRecommendations")[0].GetString());
    }

    [Fact]
    public void Notebooks_start_in_their_own_folder() =>
        Assert.Equal("${fileDirname}", Read("settings.json").GetProperty("jupyter.notebookFileRoot").GetString());

    [Fact]
    public void Every_task_calls_something_the_command_understands()
    {
        var calls = Read("tasks.json").GetProperty("tasks").EnumerateArray()
            .Select(task => task.GetProperty("args").EnumerateArray().Prepend(task.GetProperty("command")))
            .Select(words => string.Join(' ', words.Select(word => word.GetString())))
            .ToList();

        Assert.Equal(["build -c Release lib/ChurnLab.Cli", "kernel install", "run notebooks --out reports"], calls.Select(call =>
            ShellCommands.Calls(call) is [var arguments] ? string.Join(' ', arguments) : call["dotnet ".Length..]));
        Findings.None(calls.SelectMany(call => ShellCommands.Errors(call, ChurnLabCommand.Create())));
        Assert.All(
            calls.SelectMany(call => call.Split(' ')).Where(word => word.StartsWith("lib/", StringComparison.Ordinal)),
            project => Assert.True(Directory.Exists(RepositoryFiles.Here.FullPath(project)), project));
    }

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(RepositoryFiles.Here.Read($".vscode/{name}"), WithComments);
        return document.RootElement.Clone();
    }
}
