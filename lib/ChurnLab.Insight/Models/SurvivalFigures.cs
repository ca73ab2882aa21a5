using System.Globalization;
using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Models;

/// <summary>Figures of survival curves.</summary>
public static class SurvivalFigures
{
    private const int MostCounts = 6;
    private static readonly double[] Multiples = [1, 2, 5, 10, 20, 50];

    // Sentences are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>Curves of groups as steps within their bands, with the times by which half have left, and how many are
    /// still observed.</summary>
    /// <param name="time">What the time is called, with its unit, such as «месяцев с договора».</param>
    /// <param name="groups">Name and curve of each group, of <see cref="KaplanMeier"/>. Range: 1 or more, none without
    /// rows.</param>
    /// <exception cref="InsightException">There is no group, or one has no rows.</exception>
    public static Figure Curves(string time, params IReadOnlyList<(string Name, SurvivalCurve Curve)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
            throw new InsightException("A figure of survival needs at least 1 group, but there is none.");
        foreach (var (name, curve) in groups)
        {
            if (curve.RowCount == 0)
                throw new InsightException($"Group '{name}' has no rows, so there is no curve to draw: leave it out.");
        }

        return Figure.Combine([.. groups.Select(group => Steps(group.Name, group.Curve))])
            .WithPercentY()
            .WithTitle(InsightTexts.Get("Survival.Title"), InsightTexts.Get("Survival.Half", Joined(groups, Half)))
            .WithXTitle(time)
            .WithYTitle(InsightTexts.Get("Survival.Axis"))
            .WithYAxis(axis => axis with { Range = new AxisRange(0, 1.02) })
            .WithNote(AtRisk(groups));
    }

    private static Figure Steps(string name, SurvivalCurve curve)
    {
        var corners = SurvivalCorners.Of(curve);
        return Chart.LineWithBand(corners.Times, corners.Survival, corners.Lower, corners.Upper, name);
    }

    private static string Half(SurvivalCurve curve) =>
        curve.Median.Value is var median && double.IsNaN(median) ? InsightTexts.Get("Survival.NotHalf") : Number(median);

    private static string AtRisk(IReadOnlyList<(string Name, SurvivalCurve Curve)> groups)
    {
        var times = Times(groups.Max(static group => group.Curve.LastTime));
        string Counts(SurvivalCurve curve) => string.Join(", ", times.Select(time => Number(curve.AtRiskAt(Math.BitIncrement(time)))));
        return InsightTexts.Get("Survival.AtRisk", string.Join(", ", times.Select(Number)), Joined(groups, Counts));
    }

    private static double[] Times(double last)
    {
        if (last == 0)
            return [0];
        var power = Math.Pow(10, Math.Floor(Math.Log10(last)) - 1);
        var step = Multiples.Select(each => each * power).First(each => last / each < MostCounts);
        return [.. Enumerable.Range(0, (int)Math.Floor(last / step) + 1).Select(i => Math.Round(i * step, 12))];
    }

    private static string Joined(IReadOnlyList<(string Name, SurvivalCurve Curve)> groups, Func<SurvivalCurve, string> of) =>
        string.Join("; ", groups.Select(group => $"{group.Name} — {of(group.Curve)}"));

    private static string Number(double value) => value.ToString("#,0.##", Language);
}
