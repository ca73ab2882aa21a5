using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Running;

public sealed class NotebookParametersTests
{
    [Fact]
    public void Types_are_those_the_compiler_sees_var_included()
    {
        var document = With("""
            // Где данные
            var data = "../data";
            var seed = 20 + 1;
            double? rate = 0.5;
            var days = new[] { 1, 2 };
            var names = new List<string>();
            var from = new DateOnly(2024, 1, 1);
            var (a, b) = (1, 2);
            DayOfWeek day = DayOfWeek.Monday;
            int first = 1, second;
            """);

        Assert.Equal(
            [
                "data string \"../data\"", "seed int 20 + 1", "rate double? 0.5", "days int[] new[] { 1, 2 }", "names List<string> new List<string>()",
                "from DateOnly new DateOnly(2024, 1, 1)", "day DayOfWeek DayOfWeek.Monday", "first int 1", "second int default",
            ],
            NotebookParameters.Read(document).Select(parameter => $"{parameter.Name} {parameter.TypeName} {parameter.DefaultText}"));
    }

    [Fact]
    public void A_notebook_without_the_tag_has_no_parameters_and_takes_none()
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Code("var seed = 1;"));

        Assert.Empty(NotebookParameters.Read(document));
        var failure = Assert.Throws<RunUsageException>(() => Apply(document, ("seed", "2")));
        Assert.Equal("The notebook has no parameters, but seed was given: tag the cell that declares it with 'parameters'.", failure.Message);
    }

    [Fact]
    public void Values_are_set_by_a_cell_after_the_declarations_which_replaces_that_of_an_earlier_run()
    {
        var document = With("var seed = 1; var data = \"\";");
        document.Insert(1, NotebookCell.Code("seed"));

        Apply(document, ("seed", "2"));
        Apply(document, ("data", "a\\b"), ("seed", "3"));

        Assert.Equal(["var seed = 1; var data = \"\";", "data = \"a\\\\b\";\nseed = 3;", "seed"], document.Cells.Select(cell => cell.Source));
        Assert.Equal(["injected-parameters"], document.Cells[1].Tags);
    }

    [Fact]
    public void Without_values_the_cell_of_an_earlier_run_goes()
    {
        var document = With("var seed = 1;");
        Apply(document, ("seed", "2"));

        Apply(document);

        Assert.Single(document.Cells);
    }

    private static NotebookDocument With(string code)
    {
        var cell = NotebookCell.Code(code);
        cell.Metadata["tags"] = new JsonArray("parameters");
        var document = NotebookDocument.New();
        document.Insert(0, cell);
        return document;
    }

    private static void Apply(NotebookDocument document, params (string Name, string Value)[] values) =>
        NotebookParameters.Apply(document, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));
}
