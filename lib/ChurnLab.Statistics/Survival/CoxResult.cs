using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>What is told of a Cox model at its fitted coefficients.</summary>
internal static class CoxResult
{
    public static CoxFit Of(CoxData data, CoxState none, CoxState state, CoxRegressionOptions options)
    {
        var design = data.Design;
        var hazards = data.Strata.Select(stratum => new CoxHazards(stratum, state.Coefficients, options.Ties)).ToArray();
        var inverse = state.Information.Inverse();
        var clusters = options.Clusters.IsEmpty ? null : ByCluster(hazards, options.Clusters.Span);
        var covariance = clusters is null ? inverse : Robust(clusters, inverse);
        var proportional = CoxProportionality.Of(data, state, options);
        var logHazards = LogHazards(data, state.Coefficients);
        var (likelihood, values) = (state.LogLikelihood + state.Penalty, Vector<double>.Build.Dense(state.Coefficients));
        return new()
        {
            Coefficients = [.. design.Names.Select((name, j) => new CoxCoefficient(
                name, values[j] / design.Scales[j], Math.Sqrt(covariance[j, j]) / design.Scales[j], options.Confidence)
            { Proportionality = SurvivalAssumptions.Proportional(proportional.Columns[j].PValue) })],
            Covariance = Unscaled(covariance, design.Scales),
            InformationCovariance = Unscaled(inverse, design.Scales),
            Means = design.Means,
            RowCount = design.Count,
            LeftOut = logHazards.Length - design.Count,
            EventCount = proportional.Times.Count,
            LogLikelihood = likelihood,
            NullLogLikelihood = none.LogLikelihood,
            LikelihoodRatio = Test(TestKind.LikelihoodRatio, Math.Max(0, 2 * (likelihood - none.LogLikelihood)), data),
            Score = Test(TestKind.Score, none.Gradient * none.Information.Solve(none.Gradient), data),
            // Scores add up to 0 over the clusters, so that as many of them as columns do not fill the covariances.
            Wald = Test(TestKind.JointWald, clusters?.Count <= values.Count ? double.NaN : values * covariance.Solve(values), data),
            LinearPredictors = logHazards,
            Concordance = Concordance(data, logHazards, options.Confidence),
            Baselines = [.. hazards.Select(static each => each.Baseline)],
            ProportionalHazards = proportional,
        };
    }

    private static double[] LogHazards(CoxData data, double[] coefficients)
    {
        var result = new double[data.Codes.Length];
        Array.Fill(result, double.NaN);
        foreach (var stratum in data.Strata)
        {
            var logs = stratum.LogHazards(coefficients);
            for (var place = 0; place < logs.Length; place++)
                result[stratum.Rows.Places[place]] = logs[place];
        }

        return result;
    }

    private static ConcordanceEstimate Concordance(CoxData data, double[] logHazards, double confidence)
    {
        var pairs = new ConcordancePairs(row => logHazards[row], static _ => 1);
        foreach (var stratum in data.Strata)
            pairs.Add(stratum.Rows);
        return pairs.Estimate(confidence);
    }

    // Sums of what rows add to the gradient.
    private static Dictionary<int, double[]> ByCluster(CoxHazards[] hazards, ReadOnlySpan<int> clusters)
    {
        var sums = new Dictionary<int, double[]>();
        foreach (var stratum in hazards)
        {
            foreach (var (row, score) in stratum.Scores())
            {
                if (sums.TryAdd(clusters[row], score))
                    continue;
                var sum = sums[clusters[row]];
                for (var j = 0; j < sum.Length; j++)
                    sum[j] += score[j];
            }
        }

        return sums;
    }

    private static Matrix<double> Robust(Dictionary<int, double[]> clusters, Matrix<double> inverse)
    {
        var width = inverse.RowCount;
        var squares = new double[width * width];
        foreach (var sum in clusters.Values)
        {
            for (var i = 0; i < width; i++)
            {
                for (var j = 0; j <= i; j++)
                    squares[(i * width) + j] += sum[i] * sum[j];
            }
        }

        return inverse * CoxState.Symmetric(squares, width) * inverse;
    }

    private static double[,] Unscaled(Matrix<double> covariance, double[] scales) =>
        Matrix<double>.Build.Dense(scales.Length, scales.Length, (i, j) => covariance[i, j] / scales[i] / scales[j]).ToArray();

    private static HypothesisTest Test(TestKind kind, double statistic, CoxData data) => new()
    {
        Kind = kind,
        Statistic = statistic,
        PValue = ChiSquare.SurvivalFunction(statistic, data.Design.Names.Count),
        DegreesOfFreedom = [data.Design.Names.Count],
        SampleSizes = [data.Design.Count],
        Assumptions = [SurvivalAssumptions.IndependentCensoring],
    };
}
