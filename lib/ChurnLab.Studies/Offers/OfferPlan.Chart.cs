using ChurnLab.Charts;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Offers;

/// <content>The figure of budgets.</content>
public sealed partial class OfferPlan
{
    // More points than pixels of a narrow plot show nothing more.
    private const int MostPoints = 200;

    /// <summary>
    /// Net gain by budget: clients are taken as by <see cref="Within"/>, and then those for whom no offer pays, so that
    /// the line falls behind the best budget, which is marked. The band spans the ranges of all assumed effects
    /// together.
    /// </summary>
    public Figure BudgetFigure()
    {
        if (Offered == 0)
            return EmptyFigure.Of(Finding().Headline);
        var points = Points();
        var (best, safe) = (points.MaxBy(point => point.Gain)!, points.MaxBy(point => point.Low)!);
        var step = 1 + (points.Count / MostPoints);
        var shown = points.Where((_, place) => place % step == 0)
            .Append(best).Append(points[^1]).DistinctBy(point => point.Cost).OrderBy(point => point.Cost).ToList();
        var curve = Chart.LineWithBand(
            shown.Select(point => point.Cost),
            shown.Select(point => point.Gain),
            shown.Select(point => point.Low),
            shown.Select(point => point.High));
        var mark = new ScatterTrace
        {
            X = new[] { best.Cost },
            Y = new[] { best.Gain },
            Mode = ScatterMode.Markers,
            Marker = new() { Size = 11, Color = Theme.ColorWay[1] },
            ShowLegend = false,
            HoverInfo = "skip",
        };
        return Chart.Of([.. curve.Data, mark])
            .WithTitle(
                StudyTexts.Get("OfferBudget.FigureTitle", OfferTexts.Exact(1000 * best.Cost), OfferTexts.About(1000 * best.Gain)),
                StudyTexts.Get("OfferBudget.Figure" + (safe.Low > 0 ? "Safe" : "Unsafe"), OfferTexts.Exact(1000 * safe.Cost)))
            .WithXTitle(StudyTexts.Get("OfferBudget.XAxis"))
            .WithYTitle(StudyTexts.Get("OfferBudget.YAxis"));
    }

    // Sums in thousands of roubles after each client; of points at one budget, as free contacts make them, the last one counts.
    private List<BudgetPoint> Points()
    {
        var last = new BudgetPoint(0, 0, 0, 0);
        var points = new List<BudgetPoint> { last };
        foreach (var stake in _best.Order(OfferStake.FirstByRouble))
        {
            var (first, second) = (stake.GainAt(stake.Offer.Effect.Lower) / 1000, stake.GainAt(stake.Offer.Effect.Upper) / 1000);
            last = new BudgetPoint(
                last.Cost + (stake.Offer.CostPerContact / 1000),
                last.Gain + (stake.Gain / 1000),
                last.Low + Math.Min(first, second),
                last.High + Math.Max(first, second));
            if (points[^1].Cost == last.Cost)
                points.RemoveAt(points.Count - 1);
            points.Add(last);
        }

        return points;
    }

    private sealed record BudgetPoint(double Cost, double Gain, double Low, double High);
}
