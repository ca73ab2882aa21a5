namespace ChurnLab.Learning.Tuning;

/// <summary>The trials of a study; all but their durations is determined by the seed.</summary>
public sealed class StudyResult
{
    private readonly TrialRecord? _best;

    internal StudyResult(StudyHistory history, IReadOnlyList<TimeSpan> durations) =>
        (Direction, Trials, Durations, _best) = (history.Direction, [.. history.Trials], [.. durations], history.Best);

    /// <summary>Which values are good.</summary>
    public StudyDirection Direction { get; }

    /// <summary>Trials in order of their numbers.</summary>
    public IReadOnlyList<TrialRecord> Trials { get; }

    /// <summary>How long each trial ran, by its number.</summary>
    public IReadOnlyList<TimeSpan> Durations { get; }

    /// <summary>Whether a trial was completed.</summary>
    public bool HasBest => _best is not null;

    /// <summary>The best complete trial, the earlier one of equals.</summary>
    /// <exception cref="LearningException">No trial was completed.</exception>
    public TrialRecord Best => _best ?? throw new LearningException($"None of {Trials.Count} trials was completed: there is no best one.");

    /// <summary>Best value of the complete trials up to each trial; NaN before the first of them.</summary>
    public double[] History()
    {
        var history = new double[Trials.Count];
        var best = double.NaN;
        for (var place = 0; place < history.Length; place++)
        {
            var trial = Trials[place];
            if (trial.State == TrialState.Complete)
                best = double.IsNaN(best) || (Direction == StudyDirection.Maximize ? trial.Value > best : trial.Value < best) ? trial.Value : best;
            history[place] = best;
        }

        return history;
    }

    /// <summary>Complete trials that have a parameter, with its value and theirs, in order of their numbers.</summary>
    /// <param name="name">Name of the parameter; no points where no trial asked for it.</param>
    public IReadOnlyList<SlicePoint> Slice(string name) =>
    [
        .. Trials.Where(trial => trial.State == TrialState.Complete)
            .Select(trial => (Trial: trial, Value: trial[name]))
            .Where(pair => pair.Value is not null)
            .Select(pair => new SlicePoint(pair.Trial.Number, pair.Value!.Value, pair.Trial.Value)),
    ];

    /// <summary>How much each parameter explains of what the values differ by, the most important first.</summary>
    /// <remarks>
    /// Functional analysis of variance over 64 regression trees, as in Optuna. Of a conditional space ask for
    /// parameters that come together: only trials with all of them are used. Trials of a search crowd where values are
    /// good, so that shares are rough; with a <see cref="RandomSampler"/> they are better.
    /// </remarks>
    /// <param name="names">Names of parameters; those that every complete trial has when empty.</param>
    /// <exception cref="LearningException">Fewer than 2 complete trials have all of the parameters, or these explain
    /// nothing.</exception>
    public IReadOnlyList<ParameterImportance> Importance(params IReadOnlyList<string> names)
    {
        TrialRecord[] complete = [.. Trials.Where(trial => trial.State == TrialState.Complete)];
        return ImportanceAnalysis.Of(complete, names.Count > 0 ? names : [.. Names().Where(name => complete.All(trial => trial[name] is not null))], seed: 0);
    }

    /// <summary>Names of all parameters, in the order of their first trial.</summary>
    public IReadOnlyList<string> Names() =>
        [.. Trials.SelectMany(trial => trial.Parameters).Select(parameter => parameter.Key).Distinct(StringComparer.Ordinal)];
}
