using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>How well a score ranks two classes is a comparison of two groups.</summary>
public sealed class RankingReferenceTests
{
    [Fact]
    public void Area_Gini_and_distance_of_a_score_agree_with_scikit_learn()
    {
        var expected = CountsReference.Section("ranking_metrics");

        Same(expected, expected.GetProperty("y").Numbers(), expected.GetProperty("score").Numbers());
    }

    [Fact]
    public void Area_Gini_and_distance_of_fitted_probabilities_agree_with_scikit_learn()
    {
        var expected = CountsReference.Section("logit_small");
        var columns = CountsReference.Section("phik_frame").GetProperty("columns");
        var y = columns.GetProperty("churn").Numbers();
        double[] male = [.. columns.GetProperty("gender").EnumerateArray().Select(gender => gender.GetString() == "m" ? 1.0 : 0)];
        double[] age = [.. columns.GetProperty("age").Numbers().Select(value => value / 10)];

        var fit = LogisticRegression.Fit(y, [new("age_10", age), new("male", male), new("products", columns.GetProperty("products").Numbers())]);

        Assert.Equal(expected.GetProperty("n").GetInt32(), fit.RowCount);
        Assert.Equal(expected.GetProperty("df_model").GetDouble(), fit.LikelihoodRatio.DegreesOfFreedom[0]);
        Same(expected, y, [.. fit.Fitted]);
        Golden.Close(expected.GetProperty("brier").GetDouble(), fit.Fitted.Zip(y, (p, one) => (p - one) * (p - one)).Average(), "Brier");
    }

    private static void Same(JsonElement expected, double[] y, double[] score)
    {
        double[] events = [.. score.Where((_, i) => y[i] == 1)];
        double[] others = [.. score.Where((_, i) => y[i] == 0)];

        Golden.Close(expected.GetProperty("auc").GetDouble(), EffectSizes.ProbabilityOfSuperiority(events, others).Value, "area");
        Golden.Close(expected.GetProperty("gini").GetDouble(), Dominance.Cliff(events, others).Value, "Gini");
        Golden.Close(expected.GetProperty("ks").GetDouble(), KolmogorovSmirnov.Test(events, others).Statistic, "distance");
    }
}
