using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Treats rows that hold the same in every column, or in all but some; missing equals missing.</summary>
/// <param name="Except">Columns that are not compared, such as an identity given to every row; may be none.</param>
public sealed record DuplicateRowRule(params IReadOnlyList<string> Except)
    : CleaningRule(Except.Count == 0
        ? FrameTexts.Get("Rule.DuplicateRows")
        : FrameTexts.Get("Rule.DuplicateRowsExcept", string.Join(", ", Except)))
{
    /// <summary>Which rows stay: the first by default.</summary>
    public DuplicatePolicy Policy { get; init; } = DuplicatePolicy.KeepFirst;

    /// <inheritdoc/>
    /// <exception cref="FrameException">There is no such column, no column is left to compare, or the policy is
    /// <see cref="DuplicatePolicy.Error"/> and a row is repeated.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var compared = frame.Drop(Except).Columns;
        if (compared.Count == 0)
            throw new FrameException($"The rule '{Title}' leaves no column to compare.");
        var repeated = RepeatedRows.Of(compared, missingIsEqual: true);
        if (Policy == DuplicatePolicy.Error && repeated.Count > 0)
            throw CleaningErrors.RepeatedRows(repeated);

        var details = repeated.Count == 0
            ? ""
            : FrameTexts.Get(
                "Details.DuplicateRows",
                FrameTexts.Count("Count.Groups", repeated.Count),
                FrameTexts.Count("Count.Rows", repeated.RowCount));
        return repeated.Outcome(frame, Policy) with { Details = details };
    }
}
