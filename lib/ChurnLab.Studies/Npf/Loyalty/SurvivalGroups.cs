using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Models;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How long contracts of several groups were kept: curves of Kaplan and Meier, and whether they differ.</summary>
public sealed class SurvivalGroups
{
    private const int Year = 4;
    private const int FiveYears = 20;
    private const double Alpha = 0.05;

    private readonly string _key;

    internal SurvivalGroups(string key, ContractTimes times, IReadOnlyList<string> names, int[] groups)
    {
        _key = key;
        var curves = KaplanMeier.ByGroup(times.Durations, times.Closed, groups, new KaplanMeierOptions { Entries = times.Entries });
        Groups = [.. names.Zip(curves).Where(group => group.Second.RowCount > 0)];
        Difference = Groups.Count < 2 ? null : LogRank.Test(times.Durations, times.Closed, groups, new LogRankOptions { Entries = times.Entries });
    }

    /// <summary>Name and curve of each group that has contracts; times are quarters.</summary>
    public IReadOnlyList<(string Name, SurvivalCurve Curve)> Groups { get; }

    /// <summary>Log-rank test of the groups; null where there is only one.</summary>
    public LogRankTest? Difference { get; }

    /// <summary>The curves with their bands.</summary>
    public Figure Figure() => SurvivalFigures.Curves(StudyTexts.Get("Npf.Survival.Time"), Groups).WithTitle(Finding().Headline);

    /// <summary>Says what share of each group was kept five years, and whether groups differ more than by chance.</summary>
    public Finding Finding()
    {
        var isResolved = Difference is { PValue: < Alpha };
        var kept = Groups.Where(group => IsWatchedFromStart(group.Curve) && !double.IsNaN(group.Curve.SurvivalAt(FiveYears))).Select(Said).ToList();
        string[] sentences =
        [
            kept.Count == 0
                ? StudyTexts.Get("Npf.Survival.TooShort", FiveYears / Year)
                : StudyTexts.Get("Npf.Survival.Kept", FiveYears / Year, string.Join("; ", kept)),
            StudyTexts.Get(isResolved ? "Npf.Survival.Differ" : "Npf.Survival.Alike"),
        ];
        return new Finding(StudyTexts.Get($"Npf.Survival.{_key}.{(isResolved ? "Headline" : "HeadlineNone")}"), string.Join(' ', sentences), isResolved);
    }

    // Of contracts that came under observation late, nobody knows how many of their like were closed before.
    private static bool IsWatchedFromStart(SurvivalCurve curve) => curve.AtRiskAt(1) > 0;

    private static string Said((string Name, SurvivalCurve Curve) group)
    {
        var kept = group.Curve.IntervalAt(FiveYears);
        return StudyTexts.Get(
            "Npf.Survival.Group", group.Name, RussianText.Percent(kept.Value), RussianText.Percent(kept.Lower), RussianText.Percent(kept.Upper));
    }
}
