using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>What a cell's tags and metadata say of showing it; the names are those of Jupyter Book, nbconvert and JupyterLab.</summary>
/// <param name="Cell">The cell as a whole.</param>
/// <param name="Input">Its code or text.</param>
/// <param name="Output">Its outputs.</param>
internal sealed record CellVisibility(Visibility Cell, Visibility Input, Visibility Output)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isFailure">Whether the cell is why the run stopped; such a cell is shown whatever it says.</param>
    public static CellVisibility Of(NotebookCell cell, bool isFailure)
    {
        var input = ByTag(cell, "hide-input", "remove-input", "source_hidden");
        if (isFailure)
            return new CellVisibility(Visibility.Shown, input, Visibility.Shown);

        return new CellVisibility(
            ByTag(cell, "hide-cell", "remove-cell", null),
            input,
            ByTag(cell, "hide-output", "remove-output", "outputs_hidden"));
    }

    private static Visibility ByTag(NotebookCell cell, string hide, string remove, string? jupyterMember)
    {
        if (cell.HasTag(remove))
            return Visibility.Removed;
        return cell.HasTag(hide) || (jupyterMember is not null && IsTrue(cell, jupyterMember)) ? Visibility.Hidden : Visibility.Shown;
    }

    private static bool IsTrue(NotebookCell cell, string member) =>
        cell.Json["metadata"]?["jupyter"]?[member] is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;
}
