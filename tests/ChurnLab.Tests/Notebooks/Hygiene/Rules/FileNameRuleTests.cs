namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class FileNameRuleTests
{
    [Theory]
    [InlineData("01-bank-churn.ipynb")]
    [InlineData("notebooks/12-a2.ipynb")]
    [InlineData("03-npf.dib")]
    [InlineData("")]
    public void Numbered_kebab_case_is_in_order(string fileName) => Assert.Empty(TidyNotebook.Findings("file-name", TidyNotebook.With(), fileName));

    [Theory]
    [InlineData("Bank Churn.ipynb", "01-bank-churn.ipynb")]
    [InlineData("BankChurn.ipynb", "01-bank-churn.ipynb")]
    [InlineData("2_bank_churn.ipynb", "02-bank-churn.ipynb")]
    [InlineData("02-Bank.ipynb", "02-bank.ipynb")]
    [InlineData("03.ipynb", "03-notebook.ipynb")]
    [InlineData("00-x_y.ipynb", "00-x-y.ipynb")]
    [InlineData("Отток.dib", "01-notebook.dib")]
    public void Another_name_gets_a_suggestion(string fileName, string suggestion)
    {
        var finding = Assert.Single(TidyNotebook.Findings("file-name", TidyNotebook.With(), fileName));
        Assert.Contains($"'{suggestion}'", finding, StringComparison.Ordinal);
    }
}
