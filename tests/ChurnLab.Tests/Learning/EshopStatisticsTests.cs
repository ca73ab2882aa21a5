using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Statistics of the training rows of the e-shop study against SciPy and statsmodels.</summary>
public sealed class EshopStatisticsTests
{
    public static TheoryData<string> Both => EshopReference.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_number_is_compared_between_the_classes(string which)
    {
        var study = EshopReference.Named(which);
        foreach (var name in study.Numeric)
        {
            var (expected, (ones, noughts)) = (study.Values.GetProperty("univariate_train").GetProperty(name), Groups(study, name));
            void Close(string key, double actual, double tolerance = 1e-9) =>
                Golden.Close(expected.GetProperty(key).GetDouble(), actual, $"{name} {key}", tolerance);

            Assert.Equal((expected.GetProperty("n1").GetInt32(), expected.GetProperty("n0").GetInt32()), (ones.Length, noughts.Length));
            var (one, nought) = (Descriptives.Of(ones), Descriptives.Of(noughts));
            Close("mean1", one.Mean);
            Close("mean0", nought.Mean);
            Close("sd1", one.StandardDeviation);
            Close("sd0", nought.StandardDeviation);
            Close("median1", one.Median);
            Close("median0", nought.Median);
            var ranks = RankTests.MannWhitney(ones, noughts, new RankTestOptions { Method = PValueMethod.Asymptotic });
            Close("mannwhitney_U1", ranks.Statistic);
            Close("mannwhitney_p_asymptotic_tie_cc", ranks.PValue);
            var welch = MeanTests.WelchT(ones, noughts);
            Close("welch_t", welch.Statistic);
            Close("welch_p", welch.PValue);
            Close("ks_D", KolmogorovSmirnov.Test(ones, noughts).Statistic);
            Close("cohen_d_pooled", EffectSizes.CohenD(ones, noughts).Value);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_number_ranks_correlates_and_is_shaped_as_in_the_reference(string which)
    {
        var study = EshopReference.Named(which);
        var classes = study.TrainY.Values.ToArray();
        foreach (var name in study.Numeric)
        {
            var (expected, values) = (study.Values.GetProperty("univariate_train").GetProperty(name), Train(study, name));
            void Close(string key, double actual, double tolerance = 1e-9) =>
                Golden.Close(expected.GetProperty(key).GetDouble(), actual, $"{name} {key}", tolerance);

            Close("auc", Metric.RocAuc.Of(classes, values));
            Close("point_biserial", Correlation.Pearson(values, classes).Statistic);
            Close("skew", Descriptives.Of(values).Skewness);
            Close("kurtosis_excess", Descriptives.Of(values).Kurtosis);
            // SciPy 1.10 computes W in single precision.
            Close("shapiro_W", Normality.ShapiroWilk(values).Statistic, 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_category_is_associated_as_in_the_reference(string which)
    {
        var study = EshopReference.Named(which);
        int[] classes = [.. study.TrainY.Values.ToArray().Select(value => (int)value)];
        foreach (var column in study.Raw.Columns.OfType<CategoryFeature>())
        {
            var expected = study.Values.GetProperty("univariate_train").GetProperty(column.Name);
            var table = ContingencyTable.Of(((CategoryFeature)column.Take(study.Train)).Codes, classes, column.Levels.Count, 2);
            var test = ChiSquare.Independence(table);

            Assert.Equal(expected.GetProperty("table_levels").EnumerateArray().Select(level => level.GetString()), column.Levels);
            Golden.Close(expected.GetProperty("chi2").GetDouble(), test.Statistic, column.Name);
            Golden.Close(expected.GetProperty("p").GetDouble(), test.PValue, column.Name);
            Golden.Close(expected.GetProperty("cramers_v").GetDouble(), test.CramersV, column.Name);
            Golden.Close(expected.GetProperty("cramers_v_bias_corrected").GetDouble(), test.CorrectedCramersV, column.Name);
            Assert.Equal(expected.GetProperty("dof").GetInt32(), test.DegreesOfFreedom);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Numbers_correlate_and_inflate_variances_as_in_the_reference(string which)
    {
        var study = EshopReference.Named(which);
        var columns = study.Numeric.Select(name => new NamedColumn(name, Train(study, name))).ToArray();
        var correlation = study.Values.GetProperty("correlation_train");
        for (var row = 0; row < columns.Length; row++)
        {
            for (var other = 0; other < row; other++)
            {
                var (x, y) = (Train(study, columns[row].Name), Train(study, columns[other].Name));
                Golden.Close(At(correlation, "pearson", row, other), Correlation.Pearson(x, y).Statistic, $"{row}, {other}", 1e-8);
                Golden.Close(At(correlation, "spearman", row, other), Correlation.Spearman(x, y).Statistic, $"{row}, {other}", 1e-8);
            }
        }

        var kendall = Correlation.Kendall(Train(study, columns[0].Name), Train(study, columns[1].Name)).Statistic;
        Golden.Close(correlation.GetProperty("kendall_tau_b_first_pair").GetDouble(), kendall, "Kendall");
        var inflations = Collinearity.VarianceInflation(columns);
        foreach (var (place, column) in columns.Index())
            Golden.Close(study.Values.GetProperty("vif_train_with_constant").GetProperty(column.Name).GetDouble(), inflations[place], column.Name);
    }

    private static double At(JsonElement correlation, string kind, int row, int column) => correlation.GetProperty(kind)[row][column].GetDouble();

    private static double[] Train(EshopReference study, string name) => ((NumberFeature)study.Raw[name].Take(study.Train)).Values.ToArray();

    private static (double[] Ones, double[] Noughts) Groups(EshopReference study, string name)
    {
        var (values, classes) = (Train(study, name), study.TrainY.Values.ToArray());
        return ([.. values.Where((_, i) => classes[i] == 1)], [.. values.Where((_, i) => classes[i] == 0)]);
    }
}
