using ChurnLab.Insight.Explanation;
using ChurnLab.Tests.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Insight.Explanation.Sampling;

/// <summary>Exact Shapley values against the brute force of the reference, and what they promise.</summary>
public sealed class ExactExplainerTests
{
    [Theory]
    [InlineData("lr_l2_C1_p_raw_columns", ModelOutput.Probability)]
    [InlineData("lr_l2_C1_logodds_raw_columns", ModelOutput.LogOdds)]
    [InlineData("knn_k5_distance_p2_p_raw_columns", ModelOutput.Probability)]
    public void Values_are_those_of_all_subsets_of_the_small_reference(string game, ModelOutput output)
    {
        foreach (var uses in new[] { true, false })
            Compare(EshopReference.Small, game, new ExactExplainer { Output = output, UsesStructure = uses });
    }

    [Fact]
    public void Values_are_those_of_the_original_files_where_other_columns_are_held()
    {
        var study = EshopReference.Original;
        var games = study.Values.GetProperty("shapley").EnumerateObject();
        foreach (var game in games.Where(item => item.Name.EndsWith("_p_8_raw_columns", StringComparison.Ordinal)))
        {
            var players = game.Value.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!).ToArray();
            Compare(study, game.Name, new ExactExplainer { Held = [.. study.Raw.Names.Except(players)] });
        }
    }

    private static void Compare(EshopReference study, string game, ExactExplainer explainer)
    {
        var block = study.Values.GetProperty("shapley");
        var expected = block.GetProperty(game);
        int[] Rows(string ids) => [.. block.GetProperty(ids).EnumerateArray().Select(id => Array.IndexOf(study.Ids, id.GetInt32()))];
        var (rows, background) = (study.Raw.Take(Rows("explained_ids")), study.Raw.Take(Rows("background_ids")));
        var name = game.StartsWith("lr", StringComparison.Ordinal) ? "lr_l2_C1" : game[..game.IndexOf("_p_", StringComparison.Ordinal)];
        var model = EshopModels.Fit(study, name);

        var (values, report) = explainer.Explain(model, rows, background);

        Assert.False(values.IsEstimate);
        Assert.True(report.IsExact);
        foreach (var (row, one) in expected.GetProperty("rows").EnumerateArray().Index())
        {
            Assert.Equal(one.GetProperty("base").GetDouble(), values.BaseOf(row), 1e-9);
            Assert.Equal(one.GetProperty("fx").GetDouble(), values.Prediction(row), 1e-9);
            foreach (var (column, value) in expected.GetProperty("columns").EnumerateArray().Zip(one.GetProperty("phi").Numbers()))
                Assert.Equal(value, values[row, values.Rows.PlaceOf(column.GetString()!)], 1e-9);
        }
    }
}
