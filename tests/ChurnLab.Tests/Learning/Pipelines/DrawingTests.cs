using ChurnLab.Hosting;
using ChurnLab.Learning;
using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Pipelines;

public sealed class DrawingTests
{
    private const string Hostile = "<script>alert(\"1\")</script>\n\u001b[31m'x'";
    private static readonly FeatureTable X = new(
        new NumberFeature("a", [1, 3]),
        new NumberFeature(Hostile, [2, 4]),
        new CategoryFeature("colour", ["red", "blue"]));

    private static readonly Pipeline Settings = new()
    {
        Steps =
        [
            new ColumnTransformer(
                ColumnGroup.Named([Hostile], new StandardScaler { WithMean = false }),
                ColumnGroup.Numbers(new TransformerChain(new StandardScaler()))),
        ],
        Classifier = new SumClassifier { Remark = Hostile },
    };

    [Fact]
    public void A_pipeline_reads_as_an_indented_text_with_settings_that_are_not_the_usual()
    {
        var pipeline = new Pipeline
        {
            Steps = [new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler { WithMean = false }), ColumnGroup.Named("b")), new StandardScaler()],
            Classifier = new DummyClassifier { Strategy = DummyStrategy.Constant, Constant = 0.25 },
        };

        Assert.Equal(
            """
            Pipeline
              ColumnTransformer
                numbers
                  StandardScaler: WithMean = False
                b
                  TransformerChain: features as they are
              StandardScaler
              DummyClassifier: Strategy = Constant; Constant = 0.25
            """,
            pipeline.ToString());
    }

    [Fact]
    public void Lists_and_texts_are_written_out_and_long_ones_cut()
    {
        var order = new OrdinalEncoder { Orders = new Dictionary<string, IReadOnlyList<string>> { ["size"] = ["S", "M"] } };
        var many = new ColumnTransformer(ColumnGroup.Named(Enumerable.Range(1, 15).Select(i => $"x{i}")));

        Assert.Equal("TransformerChain\n  OrdinalEncoder: Orders = [size: ['S', 'M']]", new TransformerChain(order).ToString());
        Assert.Contains("\n  x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12 and 3 more\n", many.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fitted_pipeline_tells_how_many_features_come_and_go_and_which_are_dropped()
    {
        var x = new FeatureTable(new NumberFeature("a", [1, 3]), new NumberFeature("b", [2, 4]), new CategoryFeature("colour", ["red", "blue"]));
        var fitted = new Pipeline { Steps = [new ColumnTransformer(ColumnGroup.Numbers(new StandardScaler()))], Classifier = new DummyClassifier() }
            .Fit(x, Target.Binary([true, false]));

        Assert.Equal(
            """
            Pipeline: 2 features
              ColumnTransformer: 2 features; dropped: colour
                numbers: a, b
                  StandardScaler: 2 features
              DummyClassifier: 2 features
            """,
            fitted.ToString());
    }

    [Fact]
    public void Names_and_settings_never_become_markup_lines_or_escape_sequences()
    {
        var fitted = (FittedPipeline)Settings.Fit(X, Target.Binary([true, false]));
        foreach (IShown shown in (IShown[])[Settings, fitted, (IShown)Settings.Steps[0], (IShown)fitted.Steps[0]])
        {
            Assert.DoesNotContain("<script", shown.ToHtml(), StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)", shown.ToHtml(), StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b", shown.ToText(), StringComparison.Ordinal);
            Assert.Contains("</script>\\u000a\\u001b[31m'x'", shown.ToText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_drawing_is_well_formed_and_takes_its_colours_from_the_page()
    {
        var html = Settings.ToHtml();
        var page = System.Xml.Linq.XElement.Parse(html.Replace("\u001b", "", StringComparison.Ordinal).Replace("&#27;", "", StringComparison.Ordinal));

        Assert.Equal("section", page.Name.LocalName);
        Assert.Equal(8, page.Descendants("div").Count());
        Assert.Contains("currentColor", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,6}[;}]|rgb|background", html);
    }
}
