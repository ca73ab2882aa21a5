using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Trees;
using ChurnLab.Tests.Insight.Explanation.Trees;
using ChurnLab.Tests.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Linear;

public sealed class LinearExplainerTests
{
    [Theory]
    [InlineData("small")]
    [InlineData("original")]
    public void Values_are_those_of_the_reference(string study)
    {
        var reference = EshopReference.Named(study);
        var (model, x) = (Model(reference), reference.DesignA);

        Agree(reference, "lr_linear_logodds_design_A", LinearExplainer.Of(model, Rows(reference, "background_ids", x)), x);
    }

    [Fact]
    public void Values_of_raw_columns_are_those_of_all_subsets()
    {
        var reference = EshopReference.Small;
        var x = reference.Raw;
        var preparation = new ColumnTransformer(
            ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.First }), ColumnGroup.Numbers(new StandardScaler()));
        var pipeline = new FittedPipeline([preparation.Fit(x.Take(reference.Train))], Model(reference));

        Agree(reference, "lr_l2_C1_logodds_raw_columns", LinearExplainer.Of(pipeline, Rows(reference, "background_ids", x)), x);
    }

    [Fact]
    public void They_add_up_to_the_log_odds()
    {
        var (x, y) = InventedRows.Of(200, 2);
        var model = (FittedLogisticRegression)new LogisticRegression().Fit(x, y);
        var explainer = LinearExplainer.Of(model, x);
        var values = explainer.Explain(x);

        Assert.Equal(ModelOutput.LogOdds, values.Output);
        Assert.Equal(model.LogOdds(x).Average(), explainer.BaseValue, 1e-12);
        Assert.All(model.LogOdds(x).Index(), odds => Assert.Equal(odds.Item, values.Prediction(odds.Index), 1e-12));
        Assert.All(Enumerable.Range(0, 4), place => Assert.Equal(0, Enumerable.Range(0, x.Rows).Average(row => values[row, place]), 1e-12));
    }

    [Fact]
    public void What_cannot_be_explained_is_said_in_a_sentence()
    {
        var (x, y) = InventedRows.Of(100, 2);
        var tree = new DecisionTreeClassifier { MaxDepth = 2 }.Fit(x, y);

        Assert.Contains("FittedDecisionTree is not linear", Message(() => LinearExplainer.Of(tree, x)), StringComparison.Ordinal);
        Assert.Contains("has no row", Message(() => LinearExplainer.Of(new LogisticRegression().Fit(x, y), x.Take([]))), StringComparison.Ordinal);
    }

    private static void Agree(EshopReference reference, string block, LinearExplainer explainer, FeatureTable x)
    {
        var values = explainer.Explain(Rows(reference, "explained_ids", x));
        var expected = reference.Values.GetProperty("shapley").GetProperty(block);
        Assert.Equal(expected.GetProperty("columns").EnumerateArray().Select(name => name.GetString()), values.Rows.Names);
        foreach (var (row, item) in expected.GetProperty("rows").EnumerateArray().Index())
        {
            Assert.Equal(item.GetProperty("base").GetDouble(), explainer.BaseValue, 1e-9);
            Assert.All(item.GetProperty("phi").Numbers().Index(), phi => Assert.Equal(phi.Item, values[row, phi.Index], 1e-9));
        }
    }

    private static FittedLogisticRegression Model(EshopReference reference)
    {
        var fitted = reference.Values.GetProperty("logistic").GetProperty("models").GetProperty("l2_C1");
        var intercept = fitted.GetProperty("intercept").GetDouble();
        return new(FeatureSchema.Of(reference.DesignA), fitted.GetProperty("coef").Numbers(), intercept, new(1, true, false, 0));
    }

    private static FeatureTable Rows(EshopReference reference, string ids, FeatureTable x) => x.Take(
        [.. reference.Values.GetProperty("shapley").GetProperty(ids).EnumerateArray().Select(id => Array.IndexOf(reference.Ids, id.GetInt32()))]);

    private static string Message(Action ask) => Assert.Throws<InsightException>(ask).Message;
}
