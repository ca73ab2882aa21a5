using AngleSharp.Html.Parser;
using ChurnLab.Charts;
using ChurnLab.Charts.Showing;
using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Charts;

public class FigureHtmlTests
{
    private static readonly Figure Small = Chart.Bar(["a"], [1]);

    private static readonly Figure Other = Chart.Bar(["b"], [2]);

    public static TheoryData<string> HostileNames => [.. ChartGallery.Hostile.Keys];

    [Fact]
    public void The_library_comes_once_with_the_first_figure()
    {
        var html = new FigureHtml();

        Assert.True(HasLibrary(html.Write(Small)));
        Assert.False(HasLibrary(html.Write(Small)));
    }

    [Fact]
    public void The_library_comes_again_where_the_kernel_says_that_it_may_be_gone()
    {
        var html = new FigureHtml();
        bool[] comes = [.. new long[] { 1, 1, 2, 2, 3 }.Select(page =>
        {
            AmbientSlots.Set(static _ => { }, CancellationToken.None, page);
            return HasLibrary(html.Write(Small));
        })];

        Assert.Equal([true, false, true, false, true], comes);
    }

    [Fact]
    public void Where_no_scripts_run_a_text_says_how_to_get_the_figure()
    {
        var place = BodyOf(Small).QuerySelector("div")!;

        Assert.Equal(
            "График рисует скрипт, а здесь скрипты не выполняются. Сделайте блокнот доверенным (File → Trust Notebook) или выполните ячейку.",
            place.TextContent);
    }

    [Fact]
    public void The_library_comes_always_or_never_when_asked()
    {
        var always = new FigureHtml { Mode = PlotlyLibraryMode.Always };
        var never = new FigureHtml { Mode = PlotlyLibraryMode.Never };

        Assert.All([always.Write(Small), always.Write(Small)], fragment => Assert.True(HasLibrary(fragment)));
        Assert.All([never.Write(Small), never.Write(Small)], fragment => Assert.False(HasLibrary(fragment)));
    }

    [Fact]
    public void A_module_loader_of_the_page_does_not_see_the_library() =>
        Assert.StartsWith(
            "<script>(function (define, module, exports) {",
            new FigureHtml().Write(Small),
            StringComparison.Ordinal);

    [Fact]
    public void A_run_repeated_gives_the_same_bytes()
    {
        Assert.Equal(Run(), Run());

        static string Run()
        {
            var html = new FigureHtml { Mode = PlotlyLibraryMode.Never };
            return html.Write(Small) + html.Write(Other);
        }
    }

    [Fact]
    public void Ids_differ_by_order_and_by_content()
    {
        var one = new FigureHtml { Mode = PlotlyLibraryMode.Never };
        var another = new FigureHtml { Mode = PlotlyLibraryMode.Never };

        string[] ids = [Id(one.Write(Small)), Id(one.Write(Small)), Id(another.Write(Other))];

        Assert.Equal(["figure-1", "figure-2", "figure-1"], ids.Select(id => id[..8]));
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_place_of_a_figure_has_its_height_before_it_is_drawn()
    {
        var html = new FigureHtml { Mode = PlotlyLibraryMode.Never };

        Assert.Contains("min-height: 450px", html.Write(Small), StringComparison.Ordinal);
        Assert.Contains("min-height: 300.5px", html.Write(Small.WithHeight(300.5)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_finds_texts_by_the_colour_of_the_theme()
    {
        var color = System.Drawing.ColorTranslator.FromHtml(Theme.TextColor);
        var html = new FigureHtml { Mode = PlotlyLibraryMode.Never }.Write(Small);

        Assert.Contains($"rgb({color.R}, {color.G}, {color.B})", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Data_cannot_break_out(string name)
    {
        var body = BodyOf(ChartGallery.Hostile[name]);

        Assert.Equal(["STYLE", "DIV", "SCRIPT"], body.QuerySelectorAll("*").Select(element => element.TagName));
        Assert.EndsWith(");", body.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", body.QuerySelector("div")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_of_the_analyst_cannot_break_out_of_the_script_either()
    {
        var title = new Title { Text = PlotText.Markup("<b></script><!--<script></b>") };

        var body = BodyOf(Small.WithLayout(layout => layout with { Title = title }));

        Assert.Equal(["STYLE", "DIV", "SCRIPT"], body.QuerySelectorAll("*").Select(element => element.TagName));
        Assert.EndsWith(");", body.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
    }

    private static bool HasLibrary(string fragment) =>
        fragment.Contains("* plotly.js (cartesian - minified)", StringComparison.Ordinal);

    private static AngleSharp.Dom.IElement BodyOf(Figure figure)
    {
        var fragment = new FigureHtml { Mode = PlotlyLibraryMode.Never }.Write(figure);
        return new HtmlParser().ParseDocument("<body>" + fragment).Body!;
    }

    private static string Id(string fragment) => new HtmlParser().ParseDocument(fragment).QuerySelector("div")!.Id!;
}
