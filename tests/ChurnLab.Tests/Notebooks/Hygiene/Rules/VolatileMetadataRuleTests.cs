using System.Text.Json.Nodes;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class VolatileMetadataRuleTests
{
    [Fact]
    public void Traces_of_runs_and_views_are_removed_and_the_rest_stays()
    {
        var document = TidyNotebook.With(TidyNotebook.Parameters("1"));
        var metadata = document.Cells[1].Metadata;
        metadata["execution"] = new JsonObject { ["iopub.execute_input"] = "2024-01-01T00:00:00" };
        metadata["scrolled"] = false;
        metadata["jupyter"] = new JsonObject { ["outputs_hidden"] = true, ["source_hidden"] = true };
        document.Metadata["widgets"] = new JsonObject();
        Assert.Equal(
            ["The notebook's metadata hold 'widgets'. Remove it. [no-volatile-metadata]",
             "cell 2: The cell's metadata hold 'execution', 'scrolled', 'outputs_hidden'. Remove it. [no-volatile-metadata]"],
            TidyNotebook.Findings("no-volatile-metadata", document));
        TidyNotebook.Fixed("no-volatile-metadata", document);
        Assert.Equal("""{"tags":["parameters"],"jupyter":{"source_hidden":true}}""", metadata.ToJsonString());
    }

    [Fact]
    public void A_group_that_becomes_empty_goes_too()
    {
        var document = TidyNotebook.With();
        document.Cells[0].Metadata["jupyter"] = new JsonObject { ["outputs_hidden"] = true };
        Assert.Empty(TidyNotebook.Fixed("no-volatile-metadata", document).Cells[0].Metadata);
    }
}
