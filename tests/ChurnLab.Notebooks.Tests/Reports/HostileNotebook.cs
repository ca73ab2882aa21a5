using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Tests.Reports;

/// <summary>Data that tries to become markup wherever a report shows data.</summary>
internal static class HostileNotebook
{
    private const string Attack = "</script></title></pre><script>window.broken = 1</script><img src=x onerror='window.broken = 1'><!-- \u2028";

    public static NotebookDocument Create() => Of(
        CellOutput.Stream("stdout", Attack),
        CellOutput.Stream("stderr", "\u001b[31m" + Attack),
        CellOutput.Error(Attack, Attack, [Attack]),
        CellOutput.Display(new JsonObject { ["text/plain"] = Attack }),
        CellOutput.Display(new JsonObject { ["text/latex"] = Attack }),
        CellOutput.Display(new JsonObject { ["application/json"] = new JsonObject { [Attack] = Attack } }),
        CellOutput.Display(new JsonObject
        {
            ["application/vnd.plotly.v1+json"] = new JsonObject
            {
                ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["name"] = Attack, ["x"] = new JsonArray(Attack), ["y"] = new JsonArray(1) }),
                ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Attack } },
            },
        }));

    public static NotebookDocument Of(string html) => Of(CellOutput.Display(new JsonObject { ["text/html"] = html }));

    private static NotebookDocument Of(params CellOutput[] outputs)
    {
        var document = new NotebookDocument(new JsonObject { ["cells"] = new JsonArray() });
        var code = new NotebookCell(new JsonObject { ["cell_type"] = "code", ["source"] = Attack, ["outputs"] = new JsonArray() });
        code.SetOutputs(outputs);
        document.Insert(0, code);
        document.Insert(1, new NotebookCell(new JsonObject { ["cell_type"] = "markdown", ["source"] = "конец" }));
        return document;
    }
}
