using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Linear;

/// <summary>What a fit ends with is the optimum: the derivatives of the objective, computed anew row by row, are those of an optimum.</summary>
public sealed class LogisticOptimumTests
{
    [Theory]
    [InlineData(60, 3, 0.1)]
    [InlineData(200, 2, 100)]
    [InlineData(25, 60, 1)]
    [InlineData(40, 1200, 2)]
    public void The_slope_of_the_L2_objective_is_nought(int rows, int noise, double c)
    {
        var (x, y) = Samples.Classes(rows, seed: rows, noise);
        var weights = Weights(rows);
        var model = Fit(new LogisticRegression { C = c }, x, y, weights);

        var slopes = Slopes(model, x, y, weights, c);
        Assert.True(model.Report.IsConverged);
        Assert.Equal(0, slopes[^1], 2e-6);
        Assert.All(model.Coefficients.Index(), item => Assert.Equal(0, slopes[item.Index] + item.Item, 2e-6));
    }

    [Theory]
    [InlineData(60, 3, 0.1, 1)]
    [InlineData(200, 2, 100, 0.5)]
    [InlineData(200, 20, 0.5, 0.9)]
    [InlineData(25, 60, 1, 1)]
    [InlineData(25, 60, 1, 0.01)]
    [InlineData(40, 400, 3, 1)]
    public void The_conditions_of_an_L1_optimum_hold(int rows, int noise, double c, double ratio)
    {
        var (x, y) = Samples.Classes(rows, seed: rows, noise);
        var weights = Weights(rows);
        var model = Fit(new LogisticRegression { C = c, Penalty = LogisticPenalty.ElasticNet, L1Ratio = ratio }, x, y, weights);

        var slopes = Slopes(model, x, y, weights, c);
        Assert.True(model.Report.IsConverged);
        Assert.Equal(0, slopes[^1], 1e-6);
        Assert.Contains(model.Coefficients, value => value != 0);
        foreach (var (place, weight) in model.Coefficients.Index())
        {
            var slope = slopes[place] + ((1 - ratio) * weight);
            if (weight == 0)
                Assert.InRange(Math.Abs(slope), 0, ratio + 1e-6);
            else
                Assert.Equal(-ratio * Math.Sign(weight), slope, 1e-6);
        }
    }

    [Fact]
    public void Features_nearly_alike_do_not_hinder_L1()
    {
        var (x, y) = Samples.Classes(300);
        var random = RandomStream.Of(5, 0);
        var twin = Array.ConvertAll(x.Numbers(0).ToArray(), value => value + (1e-5 * random.NextDouble()));
        var twins = new FeatureTable([.. x.Columns, new NumberFeature("twin", twin)]);
        var model = Fit(new LogisticRegression { C = 10, Penalty = LogisticPenalty.L1 }, twins, y, Weights(300));

        Assert.True(model.Report.IsConverged);
        Assert.InRange(model.Report.Iterations, 2, 20);
    }

    [Fact]
    public void An_offset_of_a_feature_moves_the_intercept_alone()
    {
        var (x, y) = Samples.Classes();
        var far = new FeatureTable([new NumberFeature("a", Array.ConvertAll(x.Numbers(0).ToArray(), value => value + 1e6)), .. x.Columns.Skip(1)]);
        var (near, moved) = (Fit(new LogisticRegression(), x, y, []), Fit(new LogisticRegression(), far, y, []));

        Assert.Equal(near.Coefficient("a"), moved.Coefficient("a"), 1e-8);
        Assert.Equal(near.Intercept - (1e6 * moved.Coefficient("a")), moved.Intercept, 1e-4);
    }

    [Fact]
    public void Without_an_intercept_a_row_of_noughts_is_even()
    {
        var (x, y) = Samples.Classes();
        var model = Fit(new LogisticRegression { FitIntercept = false }, x, y, []);
        var nought = FeatureTable.OfRowMajor([.. x.Names], new double[x.Columns.Count]);

        Assert.Equal(0, model.Intercept);
        Assert.Equal([0.5], model.Probability(nought));
        Assert.Equal(0, Slopes(model, x, y, Weights(0), 1)[0] + model.Coefficients[0], 1e-7);
    }

    private static FittedLogisticRegression Fit(LogisticRegression settings, FeatureTable x, Target y, double[] weights) =>
        (FittedLogisticRegression)settings.Fit(x, y, new FitContext { Weights = weights });

    private static double[] Weights(int rows) => [.. Enumerable.Range(0, rows).Select(row => 0.5 + (row % 4))];

    // Derivative of C times the weighted loss by each coefficient and, last, by the intercept.
    private static double[] Slopes(FittedLogisticRegression model, FeatureTable x, Target y, double[] weights, double c)
    {
        var (count, values) = (x.Columns.Count, x.ToRowMajor());
        var slopes = new double[count + 1];
        for (var row = 0; row < x.Rows; row++)
        {
            var odds = model.Intercept;
            for (var place = 0; place < count; place++)
                odds += model.Coefficients[place] * values[(row * count) + place];
            var rest = c * (weights.Length == 0 ? 1 : weights[row]) * ((1 / (1 + Math.Exp(-odds))) - y.Values[row]);
            for (var place = 0; place < count; place++)
                slopes[place] += rest * values[(row * count) + place];
            slopes[count] += rest;
        }

        return slopes;
    }
}
