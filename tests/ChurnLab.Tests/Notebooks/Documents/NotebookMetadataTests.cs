using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookMetadataTests
{
    [Fact]
    public void A_notebook_without_metadata_gets_the_whole_block()
    {
        var document = NotebookFile.Parse("""{"cells": [], "metadata": {"ours": 1}, "nbformat": 4}""", "a.ipynb");
        Assert.Equal(["kernelspec", "language_info", "polyglot_notebook"], NotebookMetadata.Wanting(document));
        Assert.True(NotebookMetadata.Ensure(document));
        Assert.Equal(["ours", "kernelspec", "language_info", "polyglot_notebook"], document.Metadata.Select(member => member.Key));
        Assert.Equal("csharp", document.DefaultLanguage);
    }

    [Fact]
    public void What_differs_is_replaced_in_its_place()
    {
        var document = NotebookDocument.New();
        document.Metadata["kernelspec"] = new JsonObject { ["name"] = "csharp" };
        Assert.Equal(["kernelspec"], NotebookMetadata.Wanting(document));
        NotebookMetadata.Ensure(document);
        Assert.Equal(NotebookFile.ToText(NotebookDocument.New()), NotebookFile.ToText(document));
    }

    [Fact]
    public void Another_order_of_names_is_not_a_difference()
    {
        var document = NotebookDocument.New();
        document.Metadata["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["language"] = "C#", ["display_name"] = ".NET (C#)" };
        var text = NotebookFile.ToText(document);
        Assert.False(NotebookMetadata.Ensure(document));
        Assert.Equal(text, NotebookFile.ToText(document));
    }
}
