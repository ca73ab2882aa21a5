namespace ChurnLab.Learning.Metrics;

/// <summary>A metric of the same scores for many choices of rows.</summary>
internal abstract class ResampledMetric
{
    public static ResampledMetric Of(Metric metric, ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlyMemory<double> weights)
    {
        MetricInput.Check(classes, scores, weights.Span);
        if (metric is FunctionMetric { OfGroups: { } ofGroups })
        {
            var (values, slots) = ScoreGroups.SlotsOf(classes, scores);
            return new Ranked(ofGroups, values, slots, weights);
        }

        return new Gathered(metric, classes.ToArray(), scores.ToArray(), weights);
    }

    /// <summary>Makes the working memory of one thread.</summary>
    public abstract IRun Start();

    /// <summary>Working memory of one thread.</summary>
    public interface IRun
    {
        /// <summary>The metric of some rows; NaN where they have none, such as for want of a class.</summary>
        double Of(ReadOnlySpan<int> rows);
    }

    /// <summary>Adds rows to groups of equal scores that are sorted already.</summary>
    private sealed class Ranked(Func<ScoreGroups, double> metric, double[] scores, int[] slots, ReadOnlyMemory<double> weights) : ResampledMetric
    {
        public override IRun Start()
        {
            var masses = new double[2 * scores.Length];
            return new Run(metric, ScoreGroups.Over(scores, masses), masses, slots, weights);
        }

        private sealed class Run(Func<ScoreGroups, double> metric, ScoreGroups groups, double[] masses, int[] slots, ReadOnlyMemory<double> weights) : IRun
        {
            public double Of(ReadOnlySpan<int> rows)
            {
                Array.Clear(masses);
                var ofRows = weights.Span;
                foreach (var row in rows)
                    masses[slots[row]] += ofRows.IsEmpty ? 1 : ofRows[row];
                return ValueOr(() => metric(groups));
            }
        }
    }

    /// <summary>Copies rows.</summary>
    private sealed class Gathered(Metric metric, double[] classes, double[] scores, ReadOnlyMemory<double> weights) : ResampledMetric, ResampledMetric.IRun
    {
        public override IRun Start() => this;

        public double Of(ReadOnlySpan<int> rows)
        {
            var (ofClasses, ofScores) = (new double[rows.Length], new double[rows.Length]);
            var ofWeights = weights.IsEmpty ? [] : new double[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                (ofClasses[i], ofScores[i]) = (classes[rows[i]], scores[rows[i]]);
                if (!weights.IsEmpty)
                    ofWeights[i] = weights.Span[rows[i]];
            }

            return ValueOr(() => metric.Of(ofClasses, ofScores, ofWeights));
        }
    }

    private static double ValueOr(Func<double> metric)
    {
        try
        {
            return metric();
        }
        catch (LearningException)
        {
            return double.NaN;
        }
    }
}
