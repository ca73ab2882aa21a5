using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>A run replaces parameters in one known place.</summary>
internal sealed class ParametersRule() : HygieneRule("one-parameters-cell", $"At most one cell is tagged '{Tag}'.")
{
    private const string Tag = "parameters";

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var first = -1;
        for (var i = 0; i < document.Cells.Count; i++)
        {
            if (!document.Cells[i].HasTag(Tag))
                continue;
            if (first < 0)
                first = i;
            else
                yield return OnCell(
                    document, i, $"The cell is tagged '{Tag}', as cell {first + 1} is already.", "Keep the parameters in one cell.");
        }
    }
}
