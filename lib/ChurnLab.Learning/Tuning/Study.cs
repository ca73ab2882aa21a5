using System.Diagnostics;
using ChurnLab.Hosting;

namespace ChurnLab.Learning.Tuning;

/// <summary>A search for the parameters with the best value of an objective.</summary>
/// <remarks>
/// <para>
/// Trials run in batches of <see cref="StudyOptions.Batch"/>: a trial knows the trials of the batches before, and of
/// its own batch only what parameters the ones before it were drawn. So any number of threads, and any interruption
/// with a study file, gives the same trials bit for bit as one thread without.
/// </para>
/// <para>A cancelled study throws and keeps whole batches, in <see cref="Result"/> and in its file; asked again, it
/// goes on from there.</para>
/// </remarks>
public sealed class Study
{
    private readonly StudyOptions _options;
    private readonly StudyHistory _history;
    private readonly StudyFile? _file;
    private readonly List<TimeSpan> _durations = [];

    /// <summary>Opens a study, with the trials of its file when there is one.</summary>
    /// <param name="options">How to search; defaults when null.</param>
    /// <exception cref="LearningException">An option is outside its range; the file is damaged or of another study; the
    /// message says what to do.</exception>
    public Study(StudyOptions? options = null)
    {
        _options = options ?? new StudyOptions();
        _options.Check();
        _history = new StudyHistory(_options.Direction);
        if (_options.File is null)
            return;
        _file = StudyFile.Open(_options);
        foreach (var trial in _file.Trials)
            _history.Add(trial);
        _durations.AddRange(_file.Durations);
    }

    /// <summary>The trials so far.</summary>
    public StudyResult Result => new(_history, _durations);

    /// <summary>Runs trials until there are so many, those of the file and of earlier calls included.</summary>
    /// <param name="objective">Asks a trial for parameters and returns their value; NaN and a
    /// <see cref="LearningException"/> make the trial a failed one.</param>
    /// <param name="trials">Trials in all. Range: 1 or more; a grid may end before.</param>
    /// <returns>All trials, at least one of them complete.</returns>
    /// <exception cref="LearningException">The objective asks for parameters that cannot be, or no trial was
    /// completed.</exception>
    /// <exception cref="OperationCanceledException">The study was cancelled; whole batches are kept.</exception>
    public StudyResult Run(Func<Trial, double> objective, int trials)
    {
        if (trials < 1)
            throw LearningErrors.Setting(nameof(Study), nameof(trials), trials, "1 or more");
        trials = Math.Min(trials, _options.Sampler.MostTrials);
        using var progress = _options.ShowProgress ? ProgressScope.Start("Parameter search", trials) : null;
        while (_history.Trials.Count < trials)
        {
            RunBatch(objective, trials, _options.Threads);
            progress?.Report(_history.Trials.Count, Title("Parameter search", _history.Best?.Value));
        }

        if (_history.Best is null)
            throw NothingComplete();
        return Result;
    }

    /// <summary>A title that says the best value so far.</summary>
    internal static string Title(string what, double? best) => best is { } value ? FormattableString.Invariant($"{what}, best {value:G5}") : what;

    /// <summary>Trials told so far.</summary>
    internal int Count => _history.Trials.Count;

    /// <summary>Trials after which there is nothing new to try.</summary>
    internal int MostTrials => _options.Sampler.MostTrials;

    /// <summary>Runs the rest of the current batch.</summary>
    internal void RunBatch(Func<Trial, double> objective, int trials, int threads)
    {
        var token = AmbientCancellation.Or(_options.Token);
        token.ThrowIfCancellationRequested();
        var open = Asked(trials, threads, token);
        var records = new TrialRecord[open.Length];
        var durations = new TimeSpan[open.Length];
        Work.For(open.Length, threads, place => (records[place], durations[place]) = Ran(open[place], objective), token);
        foreach (var trial in open)
        {
            if (trial.Fault is { } fault)
                throw new LearningException(fault.Message, fault);
        }

        Tell(records, durations, trials);
    }

    private Trial[] Asked(int trials, int threads, CancellationToken token)
    {
        var first = Count / _options.Batch * _options.Batch;
        var end = (int)Math.Min((long)first + _options.Batch, trials);
        // A batch that an earlier call had not the trials for goes on as if it were still running as a whole.
        var known = first == Count ? _history : _history.Before(first);
        var plans = new List<IReadOnlyDictionary<string, double>>();
        var open = new List<Trial>();
        for (var number = first; number < end; number++)
        {
            var draws = _options.Sampler.Open(new DrawContext(known, _options.Seed, number, [.. plans]));
            if (_options.Batch > 1 && _options.Sampler.NeedsPlans)
                plans.Add(draws.Plan(known));
            if (number < Count)
                continue;
            open.Add(new Trial(
                number,
                (name, range) => Drawn(known, draws, name, range),
                (reports, rungs) => _options.Pruner.GivesUp(known, reports, rungs))
            {
                Token = token,
                Threads = _options.Batch == 1 ? threads : 1,
            });
        }

        return [.. open];
    }

    private static double Drawn(StudyHistory known, Draws draws, string name, ParameterRange range)
    {
        if (known.RangeOf(name) is { } before)
            StudyHistory.RequireSame(name, before, range);
        return draws.Draw(name, range);
    }

    private static (TrialRecord Record, TimeSpan Duration) Ran(Trial trial, Func<Trial, double> objective)
    {
        var start = Stopwatch.GetTimestamp();
        var record = Ended(trial, objective);
        return (record, Stopwatch.GetElapsedTime(start));
    }

    private static TrialRecord Ended(Trial trial, Func<Trial, double> objective)
    {
        try
        {
            var value = objective(trial);
            if (trial.IsPruned)
                return trial.Ended(TrialState.Pruned, value);
            return double.IsNaN(value)
                ? trial.Ended(TrialState.Failed, double.NaN, "The objective returned NaN; expected a number.")
                : trial.Ended(TrialState.Complete, value);
        }
        catch (LearningException failure)
        {
            return trial.Ended(TrialState.Failed, double.NaN, failure.Message);
        }
    }

    private void Tell(TrialRecord[] records, TimeSpan[] durations, int trials)
    {
        // Two trials of one batch may ask for different ranges of one name, which no trial before could tell.
        _history.RequireFit(records);
        var best = new TrialRecord?[records.Length];
        foreach (var (place, record) in records.Index())
        {
            _history.Add(record);
            best[place] = _history.Best;
        }

        _durations.AddRange(durations);
        _file?.Write(records, durations);
        foreach (var (place, record) in records.Index())
            _options.OnTrial?.Invoke(new StudyProgress(record, best[place], record.Number + 1, trials));
    }

    /// <summary>What to say when no trial has a value.</summary>
    internal LearningException NothingComplete()
    {
        var failed = _history.Trials.FirstOrDefault(trial => trial.State == TrialState.Failed);
        var reason = failed is null ? "all were pruned" : $"the first that failed, trial {failed.Number}, says: {failed.Message}";
        return new LearningException($"None of {Count} trials was completed; {reason}");
    }
}
