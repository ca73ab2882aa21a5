using ChurnLab.Cli;
using ChurnLab.Tests.Notebooks.Running;

namespace ChurnLab.Tests.Cli;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void A_failed_cell_is_one_line_whose_parts_cannot_end_each_other()
    {
        using var output = new StringWriter();

        GitHubAnnotations.Write(output, SampleRuns.Create());

        Assert.Equal(
            "::error file=notebooks/02%2C a%25b.ipynb,title=02%2C a%25b.ipynb cell 2 line 3"
            + "::FrameException: 50 %25 строк: a, b%0Aнет \u0001" + output.NewLine,
            output.ToString());
    }
}
