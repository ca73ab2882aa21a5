using ChurnLab.Hosting;
using ChurnLab.Insight.Explanation.Sampling;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>How much worse a model predicts where the values of one feature are dealt out to other rows.</summary>
/// <remarks>
/// Columns are permuted as they come, before any step of a pipeline. Of features that say the same, each alone is hardly needed: permute them
/// as a group. Rows the model was fitted on flatter the features it overfits: take others. Source: L. Breiman, Random Forests (2001); A. Fisher,
/// C. Rudin, F. Dominici, All Models are Wrong, but Many are Useful (2019).
/// </remarks>
public static class PermutationImportance
{
    private const int MostPredictions = 4_000_000;

    /// <summary>Measures the importance of every feature of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">Rows, best such as the fit has not seen; columns are found by name.</param>
    /// <param name="y">Class per row.</param>
    /// <param name="options">Metric, repeats, groups, seed; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not fit the model, or the metric has no value for them.</exception>
    /// <exception cref="InsightException">An option is outside its range or a permutation is none.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImportanceTable Of(FittedClassifier model, FeatureTable x, Target y, PermutationImportanceOptions? options = null)
    {
        options ??= new PermutationImportanceOptions();
        Check(options, x, y);
        var stripped = StrippedModel.Of(model);
        var groups = PlayerColumns.Of(stripped.Columns, options.Groups);
        var output = options.Metric.NeedsProbability ? ModelOutput.Probability : ModelOutput.Score;
        var run = new PermutedScores(stripped, x, output, options);
        var (metric, classes) = (options.Metric, y.Values.ToArray());
        var score = metric.Of(classes, run.Base);
        var importance = new FeatureImportance[groups.Count];
        using var progress = ProgressScope.Start("Permutation importance", groups.Count);
        for (var place = 0; place < groups.Count; place++)
        {
            var drops = new double[options.Repeats];
            // What is held at once does not grow with the number of repeats.
            var atOnce = Math.Max(1, MostPredictions / Math.Max(1, x.Rows));
            for (var first = 0; first < options.Repeats; first += atOnce)
            {
                var count = Math.Min(atOnce, options.Repeats - first);
                var permuted = Permutations(options, place, (first, count), x.Rows);
                var scores = run.Of(groups[place], permuted);
                Work.For(count, options.Threads, i => drops[first + i] = Drop(score, metric.Of(classes, scores[i])), run.Token);
            }

            importance[place] = new FeatureImportance(groups[place], drops, options.Confidence);
            progress.Report(place + 1);
        }

        return new ImportanceTable(metric, score, importance, options.Confidence);

        double Drop(double before, double after) => metric.GreaterIsBetter ? before - after : after - before;
    }

    private static void Check(PermutationImportanceOptions options, FeatureTable x, Target y)
    {
        if (options.Repeats < 2)
            throw new InsightException($"PermutationImportance: Repeats is {options.Repeats}; expected 2 or more.");
        if (options.Confidence is not (> 0 and < 1))
        {
            throw new InsightException(
                FormattableString.Invariant($"PermutationImportance: Confidence is {options.Confidence}; expected above 0 and below 1."));
        }

        if (x.Rows != y.Rows || !y.IsBinary)
            throw new InsightException($"There are {x.Rows} rows and a target of {y.Rows}: expected a class, 0 or 1, per row.");
    }

    private static int[][] Permutations(PermutationImportanceOptions options, int feature, (int First, int Count) repeats, int rows)
    {
        var permutations = new int[repeats.Count][];
        for (var i = 0; i < permutations.Length; i++)
        {
            permutations[i] = options.Permutations is { } given
                ? Checked(given(feature, repeats.First + i), rows)
                : Drawn(options.Seed, ((long)feature * options.Repeats) + repeats.First + i, rows);
        }

        return permutations;
    }

    private static int[] Drawn(long seed, long stream, int rows)
    {
        int[] permutation = [.. Enumerable.Range(0, rows)];
        RandomStream.Of(seed, stream).ShuffleInPlace<int>(permutation);
        return permutation;
    }

    private static int[] Checked(int[] permutation, int rows)
    {
        var seen = new bool[rows];
        foreach (var row in permutation)
        {
            if ((uint)row >= (uint)rows || seen[row])
                throw new InsightException($"A permutation that was given holds row {row} twice or has no such row: expected each of {rows} rows once.");
            seen[row] = true;
        }

        return permutation.Length == rows
            ? permutation
            : throw new InsightException($"A permutation that was given has {permutation.Length} rows: expected {rows}.");
    }
}
