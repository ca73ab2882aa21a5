using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene;

namespace ChurnLab.Tests.Notebooks.Hygiene;

/// <summary>Notebooks for tests of hygiene rules: in order but for what the test puts in.</summary>
internal static class TidyNotebook
{
    public const string FileName = "01-bank-churn.ipynb";

    public static NotebookDocument With(params ReadOnlySpan<NotebookCell> cells)
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Markdown("# Title"));
        foreach (var cell in cells)
            document.Insert(document.Cells.Count, cell);
        return document;
    }

    public static NotebookCell Parameters(string source)
    {
        var cell = NotebookCell.Code(source);
        cell.Metadata["tags"] = new JsonArray("parameters");
        return cell;
    }

    /// <summary>Findings of one rule, which must be the only ones.</summary>
    public static string[] Findings(string rule, NotebookDocument document, string fileName = FileName)
    {
        var findings = NotebookHygiene.Check(document, fileName);
        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule.Id));
        return [.. findings.Select(finding => finding.ToString())];
    }

    /// <summary>Mends the document and checks that only one rule had to.</summary>
    public static NotebookDocument Fixed(string rule, NotebookDocument document)
    {
        var mended = NotebookHygiene.Fix(document);
        Assert.NotEmpty(mended);
        Assert.All(mended, finding => Assert.Equal(rule, finding.Rule.Id));
        Assert.Empty(NotebookHygiene.Check(document, FileName));
        return document;
    }
}
