using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>All of a study that its seed determines, as text with every digit.</summary>
internal static class StudyText
{
    public static string Of(StudyResult result) => string.Join('\n', result.Trials.Select(trial => FormattableString.Invariant(
        $"{trial.Number} {trial.State} {trial.Value:R} {string.Join(' ', trial.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))} ")
        + string.Join(' ', trial.Reports.Select(report => FormattableString.Invariant($"{report.Step}:{report.Value:R}"))) + trial.Message));
}
