namespace ChurnLab.Learning.Calibration;

/// <summary>The rising step function nearest to the classes («isotonic»), joined by straight lines: any shape, but needs a thousand rows or so.</summary>
/// <remarks>
/// Pools adjacent violators with weights; rows of one score are pooled first. Between the scores it learnt from it is linear, outside them
/// constant (scikit-learn's IsotonicRegression with out_of_bounds="clip"). Source: Zadrozny, Elkan: Transforming classifier scores into
/// accurate multiclass probability estimates, KDD 2002; Barlow et al.: Statistical inference under order restrictions, 1972.
/// </remarks>
public sealed record IsotonicCalibrator : Calibrator
{
    private protected override FittedCalibrator FitCore(CalibrationRow[] rows)
    {
        var (scores, means, weights) = Distinct(rows);
        Pool(means, weights);
        // Of a run of one value only its ends matter.
        int[] kept = [.. Enumerable.Range(0, scores.Length).Where(i =>
            i == 0 || i == scores.Length - 1 || means[i] != means[i - 1] || means[i] != means[i + 1])];
        return new FittedIsotonicCalibrator(Array.ConvertAll(kept, i => scores[i]), Array.ConvertAll(kept, i => means[i]));
    }

    private static (double[] Scores, double[] Means, double[] Weights) Distinct(CalibrationRow[] rows)
    {
        var groups = rows.GroupBy(row => row.Score).OrderBy(group => group.Key).ToArray();
        var weights = Array.ConvertAll(groups, group => group.Sum(row => row.Weight));
        return (
            Array.ConvertAll(groups, group => group.Key),
            [.. groups.Select((group, i) => group.Sum(row => row.Weight * row.Class) / weights[i])],
            weights);
    }

    /// <summary>Replaces values by the nearest that do not fall, in the sense of weighted squares.</summary>
    internal static void Pool(Span<double> values, ReadOnlySpan<double> weights)
    {
        // Blocks so far: where each begins, its weight and its weighted sum.
        var (starts, heavy, sums) = (new int[values.Length], new double[values.Length], new double[values.Length]);
        var blocks = 0;
        for (var i = 0; i < values.Length; i++)
        {
            (starts[blocks], heavy[blocks], sums[blocks]) = (i, weights[i], weights[i] * values[i]);
            blocks++;
            while (blocks > 1 && sums[blocks - 2] / heavy[blocks - 2] >= sums[blocks - 1] / heavy[blocks - 1])
            {
                blocks--;
                heavy[blocks - 1] += heavy[blocks];
                sums[blocks - 1] += sums[blocks];
            }
        }

        for (var block = 0; block < blocks; block++)
        {
            var end = block + 1 < blocks ? starts[block + 1] : values.Length;
            values[starts[block]..end].Fill(sums[block] / heavy[block]);
        }
    }
}
