using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class CellIdRuleTests
{
    [Fact]
    public void Missing_malformed_and_doubled_identities_are_found_and_replaced()
    {
        var document = TidyNotebook.With(NotebookCell.Code("1"), NotebookCell.Code("2"), NotebookCell.Code("3"), NotebookCell.Code("4"));
        document.Cells[1].Json.Remove("id");
        document.Cells[2].Json["id"] = "a b";
        document.Cells[4].Json["id"] = document.Cells[3].Id;
        var findings = TidyNotebook.Findings("cell-ids", document);
        Assert.Equal(3, findings.Length);
        Assert.StartsWith("cell 2: The cell has no identity.", findings[0], StringComparison.Ordinal);
        Assert.StartsWith("cell 3: The identity 'a b' is not", findings[1], StringComparison.Ordinal);
        Assert.StartsWith($"cell 5: The identity '{document.Cells[3].Id}' belongs to an earlier cell.", findings[2], StringComparison.Ordinal);
        TidyNotebook.Fixed("cell-ids", document);
    }
}
