namespace ChurnLab.Learning.Tuning;

/// <summary>How a study tells early that a trial is not worth going on with.</summary>
/// <remarks>A trial is compared with the trials told before its batch, so that threads change nothing.</remarks>
public abstract record Pruner
{
    private protected Pruner()
    {
    }

    /// <summary>The settings as text, to know them again in a study file.</summary>
    internal abstract string Description { get; }

    /// <exception cref="LearningException">A setting is outside its range.</exception>
    internal virtual void Check()
    {
    }

    /// <summary>Whether to give up a trial after its latest report.</summary>
    /// <param name="history">Trials told so far.</param>
    /// <param name="reports">Reports of the trial. Range: 1 or more.</param>
    /// <param name="rungs">Values of the trial at rungs, to which new ones are added.</param>
    internal abstract bool GivesUp(StudyHistory history, IReadOnlyList<TrialReport> reports, List<double> rungs);
}
