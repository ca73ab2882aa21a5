using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>From which risk on it pays to contact clients, by the worth of a right contact and the cost of a needless one.</summary>
/// <remarks>What contacts are worth is beside contacting nobody.</remarks>
public sealed class CostThreshold
{
    private readonly Target _target;
    private readonly double[] _risks;

    /// <summary>Looks for the threshold.</summary>
    /// <param name="risks">Out-of-fold risk per client, calibrated.</param>
    /// <param name="target">Outcome per client.</param>
    /// <param name="costs">Worth of each kind of contact, roubles.</param>
    /// <exception cref="LearningException">Lengths differ, or a value is no probability.</exception>
    public CostThreshold(IReadOnlyList<double> risks, Target target, CostMatrix costs)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(risks);
        if (risks.Any(risk => risk is not (>= 0 and <= 1)))
            throw new LearningException("A risk is no probability; expected 0 to 1 for every client.");
        (_target, _risks, Costs) = (target, [.. risks], costs);
        Best = costs.BestThreshold(target.Values, _risks);
    }

    /// <summary>Worth of each kind of contact.</summary>
    public CostMatrix Costs { get; }

    /// <summary>The threshold that was best for these clients, infinite where that was contacting nobody, and what all outcomes were worth, roubles.</summary>
    public ThresholdChoice Best { get; }

    /// <summary>The threshold that the costs alone give, where risks are as high as the shares: it does not fit itself to these clients.</summary>
    /// <remarks>Infinite or NaN where contacts do not pay more as the risk rises.</remarks>
    public double Theoretical => Costs.TheoreticalThreshold;

    /// <summary>Share of the clients whose risk is at least <see cref="Theoretical"/>.</summary>
    public double Share => (double)_risks.Count(risk => risk >= Theoretical) / _risks.Length;

    /// <summary>What contacting them was worth beside contacting nobody, roubles.</summary>
    public double Gain => Costs.Profit(Confusion.At(_target.Values, _risks, Theoretical)) - Nobody;

    private bool Pays => Theoretical <= 1;

    private double Nobody => (_target.Positives * Costs.FalseNegative) + ((_target.Rows - _target.Positives) * Costs.TrueNegative);

    /// <summary>Worth of contacting everybody from a threshold up, thousand roubles.</summary>
    public Figure Figure()
    {
        var points = Costs.Curve(_target.Values, _risks).Where(point => double.IsFinite(point.Threshold)).OrderBy(point => point.Threshold).ToList();
        var line = Chart.Line(points.Select(point => point.Threshold), points.Select(point => (point.Profit - Nobody) / 1000));
        return (Pays ? line.WithVerticalLine(Theoretical, StudyTexts.Get("Threshold.Line", RussianText.Percent(Theoretical))) : line)
            .WithTitle(Finding().Headline, StudyTexts.Get("Threshold.Subtitle"))
            .WithXTitle(StudyTexts.Get("Threshold.Risk"))
            .WithYTitle(StudyTexts.Get("Threshold.Profit"));
    }

    /// <summary>Says from which risk on a contact pays, how many clients that are, and what it is worth under the assumptions.</summary>
    public Finding Finding()
    {
        var (right, needless) = (Roubles(Costs.TruePositive - Costs.FalseNegative), Roubles(Costs.TrueNegative - Costs.FalsePositive));
        if (!Pays)
            return new Finding(StudyTexts.Get("Threshold.HeadlineNever"), StudyTexts.Get("Threshold.TextNever", right, needless), IsResolved: false);
        var threshold = RussianText.Percent(Theoretical);
        var text = StudyTexts.Get("Threshold.Text", right, needless, threshold, RussianText.Percent(Share), RussianText.Number(Gain / 1000, 0));
        var best = double.IsFinite(Best.Threshold)
            ? StudyTexts.Get("Threshold.Best", RussianText.Percent(Best.Threshold))
            : StudyTexts.Get("Threshold.BestNobody");
        return new Finding(StudyTexts.Get("Threshold.Headline", threshold), $"{text} {best}", Gain > 0);
    }

    private static string Roubles(double value) => RussianText.Integer((long)Math.Round(value));
}
