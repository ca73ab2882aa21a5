using AngleSharp.Html.Parser;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>What a reader of a notebook that failed is told.</summary>
internal static class FailedRun
{
    /// <summary>One sentence, in the one cell that failed and at the top of the report, without a frame of the library.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Name of the notebook, without extension.</param>
    /// <param name="place">The line of the traceback that says where in the notebook.</param>
    /// <param name="said">Parts of the sentence.</param>
    public static void Says(CommandRun run, string name, string place, params string[] said)
    {
        var error = Assert.Single(run.Executed(name).Outputs(), output => output.OutputType == "error");
        Assert.All(said, part => Assert.Contains(part, error.ErrorValue, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', error.ErrorValue);

        // Where in the notebook, the sentence once, and no frame of the library.
        var traceback = error.Traceback.ToList();
        Assert.Single(traceback, line => line.Contains(error.ErrorValue, StringComparison.Ordinal));
        Assert.DoesNotContain(traceback, line => line.Contains("ChurnLab.", StringComparison.Ordinal) || line.Contains("caused by", StringComparison.Ordinal));
        Assert.Equal([place], traceback.Where(line => line.StartsWith("   at", StringComparison.Ordinal)));

        var banner = new HtmlParser().ParseDocument(run.Report(name)).QuerySelector("section.banner .headline");
        Assert.Equal($"{error.ErrorName}: {error.ErrorValue}", banner?.TextContent);
    }
}
