namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class ParametersRuleTests
{
    [Fact]
    public void A_second_parameters_cell_is_found()
    {
        var document = TidyNotebook.With(TidyNotebook.Parameters("var a = 1;"), TidyNotebook.Parameters("var b = 1;"));
        Assert.Equal(
            ["cell 3: The cell is tagged 'parameters', as cell 2 is already. Keep the parameters in one cell. [one-parameters-cell]"],
            TidyNotebook.Findings("one-parameters-cell", document));
    }
}
