using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Guards;

/// <summary>Looks for what makes scores promise too much: each guard says what it found, none changes anything.</summary>
/// <remarks>
/// Silence is no proof. Guards see a table, not how it was made: features chosen by their tie to the label of all rows, missing values
/// filled by means of all rows or rows left out by their label leave no trace to find. Cross-validation takes settings and no fitted step, so that what is
/// in a pipeline is fitted within each fold.
/// </remarks>
public static class Guard
{
    /// <summary>Runs all guards of a table and its folds.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row, in the order the rows were stored.</param>
    /// <param name="folds">Splits that scores will be computed on; null leaves their guards out.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>Findings, the most severe first.</returns>
    /// <exception cref="LearningException">Rows do not agree, or the target is not of two classes.</exception>
    public static IReadOnlyList<GuardFinding> Check(FeatureTable x, Target y, IReadOnlyList<Fold>? folds = null, GuardOptions? options = null)
    {
        CheckRows(x, y);
        IEnumerable<GuardFinding> all =
        [
            .. IdLike(x, options),
            .. RowOrder(y, options),
            .. Leakage(x, y, options),
            .. PreparedOutside(x, options),
            .. ResampledOutside(x, y, options),
            .. folds is null ? [] : DuplicatesAcrossFolds(x, folds, options),
        ];
        return [.. all.OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>Features that name rows: texts or whole numbers that all differ, and numbers that only rise or only fall with the row.</summary>
    /// <param name="x">Features, in the order the rows were stored.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static IReadOnlyList<GuardFinding> IdLike(FeatureTable x, GuardOptions? options = null) =>
        [.. x.Columns.Select(column => IdGuard.Look(column, options ?? new GuardOptions())).OfType<GuardFinding>()];

    /// <summary>Whether the order of rows tells the class: by the ROC-AUC of the row's number, and by the runs test of Wald and Wolfowitz.</summary>
    /// <param name="y">Classes, one per row, in the order the rows were stored.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="LearningException">The target is not of two classes.</exception>
    public static IReadOnlyList<GuardFinding> RowOrder(Target y, GuardOptions? options = null) => OrderGuard.Look(Binary(y), options ?? new GuardOptions());

    /// <summary>Single features, or whether they have a value, that all but tell the class.</summary>
    /// <remarks>
    /// A feature of categories is scored by the share of class 1 that its levels have in the other half of the rows. Features that tell the class by
    /// middling values, rather than great or small ones, are not noticed.
    /// </remarks>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not agree, or the target is not of two classes.</exception>
    public static IReadOnlyList<GuardFinding> Leakage(FeatureTable x, Target y, GuardOptions? options = null)
    {
        CheckRows(x, y);
        return LeakGuard.Look(x, y, options ?? new GuardOptions());
    }

    /// <summary>Tested rows whose features equal those of a row fitted in the same fold.</summary>
    /// <remarks>In a table of few categories rows are alike by nature: then the finding says no more than that.</remarks>
    /// <param name="x">Features.</param>
    /// <param name="folds">Splits of the rows.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static IReadOnlyList<GuardFinding> DuplicatesAcrossFolds(FeatureTable x, IReadOnlyList<Fold> folds, GuardOptions? options = null) =>
        DuplicateGuard.Look(x, folds, options ?? new GuardOptions());

    /// <summary>Features whose mean over all rows is 0 and whose standard deviation is 1 to the last digits: they were scaled before the folds.</summary>
    /// <remarks>Scaling to a range, filling of missing values and selection of features leave nothing to tell them by.</remarks>
    /// <param name="x">Features as they are given to cross-validation.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static IReadOnlyList<GuardFinding> PreparedOutside(FeatureTable x, GuardOptions? options = null) =>
        PreparedGuard.Look(x, options ?? new GuardOptions());

    /// <summary>Classes that were multiplied before the folds: copies of rows in one class, or fractions between whole numbers in one class.</summary>
    /// <remarks>Rows made up between neighbours (SMOTE) are noticed only where a feature of whole numbers got fractions by it.</remarks>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="LearningException">Rows do not agree, or the target is not of two classes.</exception>
    public static IReadOnlyList<GuardFinding> ResampledOutside(FeatureTable x, Target y, GuardOptions? options = null)
    {
        CheckRows(x, y);
        return ResampleGuard.Look(x, y, options ?? new GuardOptions());
    }

    /// <summary>Whether scores are predicted classes: of two different values, so that a ranking by them is that of one threshold.</summary>
    /// <param name="scores">Score per row; NaN is left out.</param>
    /// <returns>The finding; null where there are fewer or more different scores.</returns>
    public static GuardFinding? HardLabels(ReadOnlySpan<double> scores)
    {
        var different = new HashSet<double>();
        foreach (var score in scores)
        {
            if (!double.IsNaN(score) && different.Add(score) && different.Count > 2)
                return null;
        }

        return different.Count < 2 || scores.Length < 3 ? null : new GuardFinding(
            GuardKind.HardLabels,
            GuardSeverity.Warning,
            [],
            2,
            3,
            FormattableString.Invariant($"Scores have the two values {different.Min():0.####} and {different.Max():0.####} only: ")
            + "give probabilities or scores to a metric of ranking, not predicted classes.");
    }

    private static Target Binary(Target y) => y.IsBinary ? y : throw new LearningException("Guards of a label need two classes; got a target of numbers.");

    private static void CheckRows(FeatureTable x, Target y)
    {
        if (x.Rows != Binary(y).Rows)
            throw new LearningException($"The features have {x.Rows} rows and the target {y.Rows}: they need as many.");
    }
}
