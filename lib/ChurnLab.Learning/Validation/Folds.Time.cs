namespace ChurnLab.Learning.Validation;

/// <content>Splits by time.</content>
public static partial class Folds
{
    /// <summary>Fits earlier periods and tests later ones, again and again: no row of a fold's training is of a period of its test or after it.</summary>
    /// <remarks>
    /// Periods are counted whether rows have them or not, so that a gap is as long in sparse data. Tests whose training or test has no row are left
    /// out. The last test ends with the last period; periods at the front that are left over only train.
    /// </remarks>
    /// <param name="periods">Number of the period per row, such as the month; greater is later.</param>
    /// <param name="options">Gap, windows, step, groups; null for the defaults.</param>
    /// <returns>Folds from the earliest test to the latest.</returns>
    /// <exception cref="LearningException">An option is outside its range, or there are too few periods for a fold.</exception>
    public static IReadOnlyList<Fold> RollingOrigin(ReadOnlySpan<int> periods, RollingOriginOptions? options = null)
    {
        options ??= new RollingOriginOptions();
        CheckRolling(periods.Length, options);
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var period in periods)
            (first, last) = (Math.Min(first, period), Math.Max(last, period));
        var folds = new List<Fold>();
        var earliest = (long)first + options.MinTrainPeriods + options.Gap;
        for (var test = (long)last - options.TestPeriods + 1; test >= earliest; test -= options.Step ?? options.TestPeriods)
        {
            if (Rolled(periods, test, options) is { } fold)
                folds.Add(fold);
        }

        if (folds.Count == 0)
        {
            throw new LearningException(
                $"Periods {first} to {last} leave no fold of {options.MinTrainPeriods} periods to fit, "
                + $"a gap of {options.Gap} and {options.TestPeriods} to test.");
        }

        folds.Reverse();
        return folds;
    }

    /// <summary>Fits earlier times and tests later ones, see <see cref="RollingOrigin(ReadOnlySpan{int}, RollingOriginOptions?)"/>.</summary>
    /// <param name="times">Time per row in any unit, such as days since a date; finite.</param>
    /// <param name="periodLength">Length of a period in that unit, the last of which ends with the latest time. Range: above 0.</param>
    /// <param name="options">Gap, windows, step, groups; null for the defaults.</param>
    /// <exception cref="LearningException">A time is not finite, an option is outside its range, or there are too few periods for a fold.</exception>
    public static IReadOnlyList<Fold> RollingOrigin(ReadOnlySpan<double> times, double periodLength, RollingOriginOptions? options = null)
    {
        if (!(periodLength > 0))
            throw new LearningException(FormattableString.Invariant($"The length of a period is {periodLength}: expected above 0."));
        var last = double.NegativeInfinity;
        for (var row = 0; row < times.Length; row++)
        {
            if (!double.IsFinite(times[row]))
                throw new LearningException(FormattableString.Invariant($"The time of row {row} is {times[row]}: expected a finite number."));
            last = Math.Max(last, times[row]);
        }

        var periods = new int[times.Length];
        for (var row = 0; row < periods.Length; row++)
            periods[row] = checked(-(int)Math.Floor((last - times[row]) / periodLength));
        return RollingOrigin(periods, options);
    }

    private static Fold? Rolled(ReadOnlySpan<int> periods, long start, RollingOriginOptions options)
    {
        var end = start - options.Gap;
        var begin = options.MaxTrainPeriods is { } most ? end - most : long.MinValue;
        var (train, test) = (new List<int>(), new List<int>());
        for (var row = 0; row < periods.Length; row++)
        {
            if (periods[row] >= start && periods[row] < start + options.TestPeriods)
                test.Add(row);
            else if (periods[row] < end && periods[row] >= begin)
                train.Add(row);
        }

        if (!options.Groups.IsEmpty)
        {
            var groups = options.Groups;
            var tested = test.Select(row => groups.Span[row]).ToHashSet();
            train.RemoveAll(row => tested.Contains(groups.Span[row]));
        }

        return train.Count == 0 || test.Count == 0 ? null : Fold.Over([.. train], [.. test]);
    }

    private static void CheckRolling(int rows, RollingOriginOptions options)
    {
        const string name = nameof(RollingOrigin);
        if (options.TestPeriods < 1)
            throw LearningErrors.Setting(name, nameof(options.TestPeriods), options.TestPeriods, "1 or more");
        if (options.Gap < 0)
            throw LearningErrors.Setting(name, nameof(options.Gap), options.Gap, "0 or more");
        if (options.MinTrainPeriods < 1)
            throw LearningErrors.Setting(name, nameof(options.MinTrainPeriods), options.MinTrainPeriods, "1 or more");
        if (options.MaxTrainPeriods < options.MinTrainPeriods)
            throw LearningErrors.Setting(name, nameof(options.MaxTrainPeriods), options.MaxTrainPeriods, "none, or MinTrainPeriods or more");
        if (options.Step < 1)
            throw LearningErrors.Setting(name, nameof(options.Step), options.Step, "none, or 1 or more");
        if (!options.Groups.IsEmpty && options.Groups.Length != rows)
            throw new LearningException($"There are {options.Groups.Length} groups for {rows} rows: every row needs one.");
        if (rows == 0)
            throw new LearningException("There are no rows to split: expected 1 or more.");
    }
}
