using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class MetadataRuleTests
{
    [Fact]
    public void Missing_parts_are_named_and_added()
    {
        var document = TidyNotebook.With();
        document.Metadata.Remove("kernelspec");
        document.Metadata.Remove("polyglot_notebook");
        Assert.Contains("'kernelspec', 'polyglot_notebook'", Assert.Single(TidyNotebook.Findings("metadata", document)), StringComparison.Ordinal);
        TidyNotebook.Fixed("metadata", document);
    }

    [Fact]
    public void What_the_Polyglot_extension_writes_is_mended()
    {
        var document = TidyNotebook.With();
        document.Metadata["language_info"]!["name"] = "polyglot-notebook";
        TidyNotebook.Fixed("metadata", document);
    }

    [Fact]
    public void A_notebook_of_another_language_is_found_and_left_alone()
    {
        var document = TidyNotebook.With();
        document.Metadata["kernelspec"] = new JsonObject { ["language"] = "python", ["name"] = "python3" };
        var before = NotebookFile.ToText(document);
        Assert.Contains("written in python", Assert.Single(TidyNotebook.Findings("metadata", document)), StringComparison.Ordinal);
        Assert.Empty(NotebookHygiene.Fix(document));
        Assert.Equal(before, NotebookFile.ToText(document));
    }
}
