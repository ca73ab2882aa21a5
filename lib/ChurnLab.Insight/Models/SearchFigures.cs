using System.Globalization;
using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Texts;
using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Insight.Models;

/// <summary>Figures of a search for parameters.</summary>
public static class SearchFigures
{
    /// <summary>The value of each complete trial and the best up to it.</summary>
    /// <param name="result">Trials, at least one of them complete.</param>
    /// <param name="value">What was searched for, such as «ROC-AUC».</param>
    /// <exception cref="LearningException">No trial was completed.</exception>
    public static Figure History(StudyResult result, string value)
    {
        _ = result.Best;
        TrialRecord[] complete = [.. Complete(result)];
        var best = result.History();
        var first = complete[0].Number;
        int[] numbers = [.. Enumerable.Range(first, best.Length - first)];
        return Figure.Combine(
            Chart.Scatter(complete.Select(trial => trial.Number + 1), complete.Select(trial => trial.Value), InsightTexts.Get("Search.Trials")),
            Chart.Line(numbers.Select(number => number + 1), numbers.Select(number => best[number]), InsightTexts.Get("Search.Best")))
            .WithTitle(InsightTexts.Get("Search.HistoryTitle"))
            .WithXTitle(InsightTexts.Get("Search.Trial"))
            .WithYTitle(value);
    }

    /// <summary>How much of what the values differ by each parameter explains, the most important on top.</summary>
    /// <param name="importance">Shares, such as those of <see cref="StudyResult.Importance"/>. Range: 1 or more.</param>
    public static Figure Importance(IReadOnlyList<ParameterImportance> importance)
    {
        ParameterImportance[] rising = [.. importance.OrderBy(one => one.Share)];
        return Chart.HorizontalBar(rising.Select(one => one.Name), rising.Select(one => 100 * one.Share))
            .WithTitle(InsightTexts.Get("Search.ImportanceTitle"))
            .WithXTitle(InsightTexts.Get("Search.ImportanceAxis"));
    }

    /// <summary>Complete trials as lines over their parameters and their value.</summary>
    /// <remarks>Parameters on a logarithmic scale are shown as decimal logarithms. Trials without one of the parameters are left out.</remarks>
    /// <param name="result">Trials, at least two of them complete with all of the parameters.</param>
    /// <param name="value">What was searched for, such as «ROC-AUC».</param>
    /// <param name="names">Parameters to show; those that every complete trial has when empty.</param>
    /// <exception cref="LearningException">Fewer than 2 complete trials have all of the parameters, or there is none.</exception>
    public static Figure ParallelCoordinates(StudyResult result, string value, params IReadOnlyList<string> names)
    {
        IReadOnlyList<string> shown = names.Count > 0
            ? names
            : [.. result.Names().Where(name => Complete(result).All(trial => trial[name] is not null))];
        TrialRecord[] used = [.. Complete(result).Where(trial => shown.All(name => trial[name] is not null))];
        if (used.Length < 2 || shown.Count == 0)
        {
            throw new LearningException(
                $"{used.Length} complete trials have all of the parameters '{string.Join("', '", shown)}': expected 2 or more.");
        }

        var frame = new Frame([.. shown.Select(name => ColumnOf(name, used)), new NumberColumn(value, [.. used.Select(trial => trial.Value)])]);
        return Chart.ParallelCoordinates(frame).WithTitle(InsightTexts.Get("Search.ParallelTitle"));
    }

    // A trial whose value is infinite has no place on an axis.
    private static IEnumerable<TrialRecord> Complete(StudyResult result) =>
        result.Trials.Where(trial => trial.State == TrialState.Complete && double.IsFinite(trial.Value));

    private static Column ColumnOf(string name, TrialRecord[] trials)
    {
        var range = trials[0][name]!.Value.Range;
        var values = Array.ConvertAll(trials, trial => trial[name]!.Value);
        if (range.Kind == ParameterKind.Category)
            return new TextColumn(name, values.Select(value => value.Text));
        var label = range.Log ? string.Create(CultureInfo.InvariantCulture, $"lg {name}") : name;
        return new NumberColumn(label, Array.ConvertAll(values, value => range.Log ? Math.Log10(value.Number) : value.Number));
    }
}
