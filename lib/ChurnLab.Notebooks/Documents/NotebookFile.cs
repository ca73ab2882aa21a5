using System.Text.Json.Nodes;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Reads and writes notebook files.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook.</summary>
    /// <param name="path">An <c>.ipynb</c> file.</param>
    public static NotebookDocument Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());
}
