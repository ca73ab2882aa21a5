using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Tuning;

/// <summary>Mean score of settings over folds.</summary>
internal sealed class FoldObjective(PreparedFold[] folds, Metric metric, bool mayEndEarly)
{
    public double Of(Trial trial, Func<Trial, Classifier> model)
    {
        var settings = model(trial);
        var threads = Work.Threads(trial.Threads);
        // Where a trial may be given up, no more folds run ahead than there are threads.
        var ahead = mayEndEarly ? Math.Min(threads, folds.Length) : folds.Length;
        var outcomes = new (double Value, LearningException? Failure)[folds.Length];
        var sum = 0.0;
        for (var start = 0; start < folds.Length; start += ahead)
        {
            var first = start;
            var count = Math.Min(ahead, folds.Length - start);
            var each = Math.Max(1, threads / count);
            Work.For(
                count, threads, place => outcomes[first + place] = Outcome(settings, first + place, each, trial.Token), trial.Token);
            for (var fold = first; fold < first + count; fold++)
            {
                // The first fold that fails speaks, whichever was the first in time.
                if (outcomes[fold].Failure is { } failure)
                    throw new LearningException(failure.Message, failure);
                sum += outcomes[fold].Value;
                trial.Report(sum / (fold + 1), fold);
                if (trial.ShouldPrune && fold < folds.Length - 1)
                    return trial.Prune();
            }
        }

        return sum / folds.Length;
    }

    private (double Value, LearningException? Failure) Outcome(Classifier settings, int fold, int threads, CancellationToken token)
    {
        try
        {
            return (folds[fold].Score(settings, metric, threads, token), null);
        }
        catch (LearningException failure)
        {
            return (double.NaN, failure);
        }
    }
}
