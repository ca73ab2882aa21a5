namespace ChurnLab.Learning.Metrics;

/// <summary>Checks what metrics are given.</summary>
internal static class MetricInput
{
    public static void Check(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (classes.Length == 0 || classes.Length != scores.Length)
            throw new LearningException($"There are {classes.Length} classes and {scores.Length} scores: expected as many of both, 1 or more.");
        if (!weights.IsEmpty && weights.Length != classes.Length)
            throw new LearningException($"There are {weights.Length} weights for {classes.Length} rows: every row needs one.");
        for (var row = 0; row < classes.Length; row++)
        {
            if (classes[row] is not (0 or 1))
                throw Found("class", row, classes[row], "0 or 1");
            if (double.IsNaN(scores[row]))
                throw Found("score", row, scores[row], "a number");
        }

        CheckWeights(weights);
    }

    public static void CheckProbabilities(string metric, ReadOnlySpan<double> scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            if (scores[row] is < 0 or > 1)
                throw Found("score", row, scores[row], $"a probability from 0 to 1, which {metric} needs: calibrate the model first");
        }
    }

    public static LearningException OneClass(string metric) =>
        new($"{metric} compares rows of both classes, but all rows here are of one class: use stratified folds or more rows.");

    private static void CheckWeights(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        for (var row = 0; row < weights.Length; row++)
        {
            if (!double.IsFinite(weights[row]) || weights[row] < 0)
                throw Found("weight", row, weights[row], "a finite number of 0 or more");
            total += weights[row];
        }

        if (!weights.IsEmpty && total == 0)
            throw new LearningException("All weights are 0: expected a row that counts.");
    }

    private static LearningException Found(string what, int row, double value, string expected) =>
        new(FormattableString.Invariant($"The {what} of row {row} is {value}: expected {expected}."));
}
