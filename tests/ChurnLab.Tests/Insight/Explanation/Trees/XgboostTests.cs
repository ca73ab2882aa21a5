using System.Text.Json;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

/// <summary>Trees that XGBoost grew, and what it says of rows with missing values; it works in single precision.</summary>
public sealed class XgboostTests
{
    private const double Tolerance = 2e-6;
    private const int Features = 5;
    private static readonly Lazy<JsonElement> Reference = new(() => Golden.Read("Insight", "xgboost_shap.json"));

    [Fact]
    public void Values_are_the_contributions_of_xgboost()
    {
        var values = TreeExplainer.Of(Model()).Explain(Rows());

        foreach (var (row, expected) in Reference.Value.GetProperty("contributions").EnumerateArray().Index())
        {
            double[] all = [.. values.Of(row), values.BaseValue];
            Assert.All(expected.Numbers().Index(), item => Assert.Equal(item.Item, all[item.Index], Tolerance));
            Assert.Equal(Reference.Value.GetProperty("margin")[row].GetDouble(), values.Prediction(row), Tolerance);
        }
    }

    [Fact]
    public void Interactions_are_those_of_xgboost()
    {
        var pairs = TreeExplainer.Of(Model()).Interactions(Rows());

        foreach (var (row, expected) in Reference.Value.GetProperty("interactions").EnumerateArray().Index())
        {
            for (var one = 0; one < Features; one++)
            {
                for (var other = 0; other < Features; other++)
                    Assert.Equal(expected[one][other].GetDouble(), pairs[row, one, other], Tolerance);
            }
        }

        Assert.Equal(pairs.Values().MeanAbsolute()[2], TreeExplainer.Of(Model()).Explain(Rows()).MeanAbsolute()[2], 1e-12);
        Assert.Equal(Enumerable.Range(0, 8).Average(row => Math.Abs(pairs[row, 1, 2])), pairs.MeanAbsolute()[(1 * Features) + 2], 1e-12);
    }

    private static FeatureTable Rows() => FeatureTable.OfRowMajor(
        [.. Enumerable.Range(0, Features).Select(feature => $"f{feature}")],
        Reference.Value.GetProperty("rows").EnumerateArray().SelectMany(row => row.Numbers()).Select(value => (double)(float)value).ToArray());

    private static FittedGradientBoostingClassifier Model()
    {
        BoostedTree[] trees = [.. Reference.Value.GetProperty("trees").EnumerateArray().Select(Tree)];
        return new(FeatureSchema.Of(Rows()), new BoostingModel(0, trees, new CategoryStatistics?[Features], new BoostingHistory([], [])));
    }

    // Values below the condition go left there, values up to the threshold here.
    private static BoostedTree Tree(JsonElement tree)
    {
        double[] Column(string name) => tree.GetProperty(name).Numbers();
        var (left, feature, condition) = (Column("left"), Column("feature"), Column("condition"));
        var (missing, hessian) = (Column("default_left"), Column("hessian"));
        return new BoostedTree([.. left.Select((child, node) => new BoostedNode
        {
            Feature = child < 0 ? -1 : (int)feature[node],
            Left = (int)child,
            Threshold = float.BitDecrement((float)condition[node]),
            MissingLeft = missing[node] != 0,
            Value = condition[node],
            Cover = hessian[node],
            Rows = 0,
        })]);
    }
}
