using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Jupyter's autosaves are no sources.</summary>
internal sealed class CheckpointRule()
    : HygieneRule("no-checkpoints", "The file is not a checkpoint that Jupyter saved by itself.")
{
    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var isCheckpoint = fileName.Split('/', '\\').Contains(".ipynb_checkpoints", StringComparer.Ordinal)
            || Path.GetFileNameWithoutExtension(fileName).EndsWith("-checkpoint", StringComparison.Ordinal);
        if (!isCheckpoint)
            yield break;
        yield return OnFile(
            "The file is a checkpoint that Jupyter saved by itself.",
            "Delete it and add '.ipynb_checkpoints/' to .gitignore.");
    }
}
