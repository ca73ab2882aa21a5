namespace ChurnLab.Learning.Tuning;

/// <summary>Every trial goes on to its end.</summary>
public sealed record NoPruner : Pruner
{
    internal override string Description => "none";

    internal override bool GivesUp(StudyHistory history, IReadOnlyList<TrialReport> reports, List<double> rungs) => false;
}
