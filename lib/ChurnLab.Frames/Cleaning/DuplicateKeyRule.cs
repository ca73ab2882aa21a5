using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Treats rows whose key occurs more than once; rows that lack a part of the key repeat none.</summary>
/// <param name="Key">Names of the columns that should tell rows apart; at least one.</param>
public sealed record DuplicateKeyRule(params IReadOnlyList<string> Key)
    : CleaningRule(FrameTexts.Get("Rule.DuplicateKeys", string.Join(", ", Key)))
{
    /// <summary>Which rows stay: all by default, they are only reported.</summary>
    public DuplicatePolicy Policy { get; init; }

    /// <summary>Column of true and false whose agreement within keys is reported; none when null, the default.</summary>
    public string? Target { get; init; }

    /// <inheritdoc/>
    /// <exception cref="FrameException">There is no such column, or the policy is <see cref="DuplicatePolicy.Error"/> and
    /// a key is repeated.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var report = DuplicateReport.Of(frame, Key, Target);
        if (Policy == DuplicatePolicy.Error && report.Keys > 0)
            throw CleaningErrors.RepeatedKeys(Key, report.Keys, report.RowsOf(0));
        return report.Repeated.Outcome(frame, Policy) with { Details = report.Summary, Report = report };
    }
}
