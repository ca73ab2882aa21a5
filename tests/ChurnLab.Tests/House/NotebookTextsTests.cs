using ChurnLab.Notebooks.Documents;
using ChurnLab.Tests.House.Checks;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.House;

/// <summary>What the narrative of the notebooks must leave to the data.</summary>
public sealed class NotebookTextsTests
{
    [Fact]
    public void No_finding_is_typed_into_a_notebook()
    {
        var notebooks = RepositoryFiles.Here.Find().Where(path => path.StartsWith("notebooks/", StringComparison.Ordinal)
            && path.EndsWith(".ipynb", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(notebooks);
        Findings.None(notebooks.SelectMany(path => Narrative(path).SelectMany(TypedFindings.In).Select(sentence => $"{path}: {sentence}")));
    }

    private static IEnumerable<string> Narrative(string path) =>
        NotebookFile.Read(Repository.PathOf(path.Split('/'))).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source);
}
