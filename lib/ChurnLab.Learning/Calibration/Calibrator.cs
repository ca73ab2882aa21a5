namespace ChurnLab.Learning.Calibration;

/// <summary>Settings of a map from scores to probabilities; fitting makes a new object.</summary>
public abstract record Calibrator
{
    /// <summary>Learns the map from scores of rows whose classes are known, best rows the model was not fitted to.</summary>
    /// <param name="scores">Score per row, finite. Range: 1 row or more.</param>
    /// <param name="classes">0 or 1 per row.</param>
    /// <param name="weights">Weight per row, finite and not negative, not all 0; none when empty.</param>
    /// <exception cref="LearningException">Counts differ, a score is not finite, a class is neither 0 nor 1, or a weight is not allowed.</exception>
    public FittedCalibrator Fit(ReadOnlySpan<double> scores, ReadOnlySpan<double> classes, ReadOnlySpan<double> weights = default)
    {
        if (scores.Length == 0 || scores.Length != classes.Length || (weights.Length != 0 && weights.Length != scores.Length))
        {
            throw new LearningException(
                $"There are {scores.Length} scores, {classes.Length} classes and {weights.Length} weights: "
                + "a calibration needs as many of each, or no weights.");
        }

        var kept = new List<CalibrationRow>(scores.Length);
        for (var row = 0; row < scores.Length; row++)
        {
            var item = new CalibrationRow(scores[row], classes[row], weights.Length == 0 ? 1 : weights[row]);
            Check(item, row);
            if (item.Weight > 0)
                kept.Add(item);
        }

        return kept.Count > 0 ? FitCore([.. kept]) : throw new LearningException("All weights are 0: expected a row that counts.");
    }

    /// <summary>Learns the map from checked rows of positive weight.</summary>
    private protected abstract FittedCalibrator FitCore(CalibrationRow[] rows);

    private static void Check(CalibrationRow item, int row)
    {
        if (!double.IsFinite(item.Score))
            throw new LearningException(FormattableString.Invariant($"The score of row {row} is {item.Score}: expected a finite number."));
        if (item.Class is not (0 or 1))
            throw new LearningException(FormattableString.Invariant($"The class of row {row} is {item.Class}: two classes are written 0 and 1."));
        if (!(item.Weight >= 0 && double.IsFinite(item.Weight)))
            throw new LearningException(FormattableString.Invariant($"The weight of row {row} is {item.Weight}: expected a finite number of 0 or more."));
    }
}
