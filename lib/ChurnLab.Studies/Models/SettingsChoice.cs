using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>Settings of a family that are used: the search's best or the best of the few candidates, whichever is better on fresh folds.</summary>
/// <remarks>
/// The best of many trials is partly luck with the folds it was found on, so both are scored again on folds that no search has seen. The candidate
/// is the best of its few on these folds, which favours it a little.
/// </remarks>
public sealed class SettingsChoice
{
    private readonly Classifier _candidate;
    private readonly Classifier _searched;

    private SettingsChoice((Classifier Settings, double Mean) candidate, (Classifier Settings, double Mean) searched, MetricDifference gain)
    {
        ((_candidate, CandidateMean), (_searched, SearchedMean), Gain) = (candidate, searched, gain);
        IsSearched = Gain.Value > 0;
    }

    /// <summary>The settings.</summary>
    public Classifier Settings => IsSearched ? _searched : _candidate;

    /// <summary>Whether they are those of the search.</summary>
    public bool IsSearched { get; }

    /// <summary>Mean ROC-AUC of the best candidate on the fresh folds.</summary>
    public double CandidateMean { get; }

    /// <summary>Mean ROC-AUC of the search's best on the fresh folds.</summary>
    public double SearchedMean { get; }

    /// <summary>By how much the search's best is ahead there, with its corrected interval.</summary>
    public MetricDifference Gain { get; }

    /// <summary>Chooses.</summary>
    /// <param name="family">The family.</param>
    /// <param name="searched">The best settings of the search.</param>
    /// <param name="x">Features of the training part.</param>
    /// <param name="y">Classes of the training part.</param>
    /// <param name="folds">Folds that the search has not seen. Range: 2 or more.</param>
    /// <exception cref="LearningException">A model cannot be fitted.</exception>
    public static SettingsChoice Of(ModelFamily family, Classifier searched, FeatureTable x, Target y, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(family);
        using var progress = ProgressScope.Start("Choosing settings", family.Candidates.Count + 1);
        var done = 0;
        CrossValidationResult Scored(Classifier settings)
        {
            var result = CrossValidation.Score(settings, x, y, folds, Metric.RocAuc, new CrossValidationOptions { ShowProgress = false });
            progress.Report(++done);
            return result;
        }

        var best = family.Candidates.Select(settings => (Settings: settings, Result: Scored(settings))).MaxBy(one => one.Result.Mean);
        var other = Scored(searched);
        return new SettingsChoice((best.Settings, best.Result.Mean), (searched, other.Mean), CorrectedTTest.Of(other, best.Result, folds));
    }

    /// <summary>Says which settings are used and what the search has gained on folds it has not seen.</summary>
    public Finding Finding() => new(
        StudyTexts.Get(IsSearched ? "Settings.HeadlineSearched" : "Settings.HeadlineCandidate"),
        StudyTexts.Get(
            IsSearched ? "Settings.TextSearched" : "Settings.TextCandidate",
            RussianText.Number(SearchedMean, 3),
            RussianText.Number(CandidateMean, 3),
            StudyTexts.Get("Interval", RussianText.Number(Gain.Lower, 3), RussianText.Number(Gain.Upper, 3))),
        Gain.IsResolved);
}
