namespace ChurnLab.Learning.Tuning;

/// <summary>Where a study is after a trial.</summary>
/// <param name="Trial">The trial that was told last.</param>
/// <param name="Best">The best complete trial so far; null when there is none.</param>
/// <param name="Done">Trials told.</param>
/// <param name="Total">Trials there shall be.</param>
public sealed record StudyProgress(TrialRecord Trial, TrialRecord? Best, int Done, int Total)
{
    /// <summary>Family of models the trial belongs to; null outside a search over families, inside of which the best is
    /// that of the family.</summary>
    public string? Family { get; init; }
}
