using ChurnLab.Notebooks.Hygiene;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class CheckpointRuleTests
{
    [Theory]
    [InlineData(".ipynb_checkpoints/01-a.ipynb", 1)]
    [InlineData(@"notebooks\.ipynb_checkpoints\01-a.ipynb", 1)]
    [InlineData("01-a-checkpoint.ipynb", 1)]
    [InlineData("01-checkpoints.ipynb", 0)]
    public void Autosaves_of_Jupyter_are_found(string fileName, int count)
    {
        // On Linux a backslash is a letter of the name, so the rule on names may speak too.
        var findings = NotebookHygiene.Check(TidyNotebook.With(), fileName);
        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == "no-checkpoints"));
    }
}
