using System.Text.Json.Nodes;
using ChurnLab.Cli;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>A call of the <c>churnlab</c> command over notebooks in a folder of its own.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Reports => Path.Combine(Folder, "reports");

    /// <summary>Writes a notebook whose cells hold the given code.</summary>
    public string Notebook(string name, params NotebookCell[] cells)
    {
        var document = NotebookDocument.New();
        foreach (var cell in cells)
            document.Insert(document.Cells.Count, cell);
        var path = Path.Combine(Folder, name + ".ipynb");
        NotebookFile.Write(document, path);
        return path;
    }

    public async Task<int> InvokeAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ChurnLabCommand.InvokeAsync(arguments, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    /// <summary>Runs notebooks of the folder, by name without extension.</summary>
    public Task<int> RunAsync(string name, params string[] options) =>
        InvokeAsync(["run", Path.Combine(Folder, name + ".ipynb"), "--out", Reports, .. options]);

    public NotebookDocument Executed(string name) => NotebookFile.Read(Path.Combine(Reports, name + ".ipynb"));

    public string Report(string name) => File.ReadAllText(Path.Combine(Reports, name + ".html"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static NotebookCell Code(string source, params string[] tags)
    {
        var cell = NotebookCell.Code(source);
        if (tags.Length > 0)
            cell.Metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        return cell;
    }
}
