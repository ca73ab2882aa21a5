using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChurnLab.Notebooks.Hygiene;
using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>The project's notebooks on the bundled data, a case per file.</summary>
[Trait("tier", "notebooks")]
public sealed partial class NotebookTests(NotebookRuns runs)
{
    private static readonly string[] FigureForms = ["application/vnd.plotly.v1+json", "text/html", "text/plain"];

    private static readonly string[] ResourceAttributes = ["src", "srcset", "poster", "data", "background", "action", "xlink:href"];

    // Of the first another client's run is compared, see NotebookClientTests.
    public static TheoryData<string> RunAgain => [.. NotebookRuns.Names.Skip(1)];

    public static TheoryData<string> Names => [.. NotebookRuns.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_cell_runs_in_order_without_error_or_complaint(string name)
    {
        var executed = await runs.ExecutedAsync(name);

        var cells = executed.CodeCells();
        Assert.Equal(Enumerable.Range(1, cells.Count).Cast<int?>(), cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("", executed.Failures(name));
        Assert.DoesNotContain(executed.Outputs(), output => output.OutputType == "error");
        Assert.Empty(executed.Outputs().Where(output => output.StreamName == "stderr").Select(output => output.Text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_figure_comes_as_plotly_json_html_and_text(string name)
    {
        var figures = (await runs.ExecutedAsync(name)).Figures().ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Equal(FigureForms, figure.Data.Select(form => form.Key).Order(StringComparer.Ordinal)));
        Assert.All(figures, figure => Assert.All(FigureForms, form => Assert.NotEqual("", figure.Content(form).Trim())));
    }

    [Theory]
    [MemberData(nameof(RunAgain))]
    public async Task Running_it_again_gives_the_same_bytes(string name)
    {
        var first = await runs.FolderOfAsync(name);
        var again = first + "-again";
        Assert.Equal(0, await runs.RunAsync(name, again));

        foreach (var file in (string[])[name, Path.ChangeExtension(name, ".html")])
            Assert.Equal(await ReadAsync(first, file), await ReadAsync(again, file));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_report_refers_to_nothing_outside_itself(string name)
    {
        var page = new HtmlParser().ParseDocument(await ReadAsync(await runs.FolderOfAsync(name), Path.ChangeExtension(name, ".html")));

        var attributes = page.All.SelectMany(element => element.Attributes)
            .Where(attribute => ResourceAttributes.Contains(attribute.Name, StringComparer.Ordinal))
            .Concat(page.QuerySelectorAll("link, image, use").Select(element => element.Attributes["href"]).OfType<IAttr>())
            .Select(attribute => attribute.Value);
        Assert.DoesNotContain(attributes, value => !value.StartsWith("data:", StringComparison.Ordinal) && !value.StartsWith('#'));
        var styles = page.QuerySelectorAll("style").Select(style => style.TextContent).Concat(page.All.Select(element => element.GetAttribute("style") ?? ""));
        Assert.DoesNotContain(styles, style => OutsideStyle().IsMatch(style));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_file_is_clean(string name) =>
        Assert.Equal("", string.Join('\n', NotebookHygiene.CheckFile(NotebookRuns.PathOf(name))));

    [GeneratedRegex("""url\(\s*["']?(?!data:|#)|@import""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OutsideStyle();

    private static Task<string> ReadAsync(string folder, string file) =>
        File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
}
