using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Models;

/// <summary>From which risk on it pays to contact clients, by the worth of a right contact and the cost of a needless one.</summary>
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
        (_target, _risks, Costs) = (target, [.. risks], costs);
        Best = costs.BestThreshold(target.Values, _risks);
    }

    /// <summary>Worth of each kind of contact.</summary>
    public CostMatrix Costs { get; }

    /// <summary>The threshold that was best for these clients, and what it was worth, roubles.</summary>
    public ThresholdChoice Best { get; }

    /// <summary>The threshold that the costs alone give, where risks are as high as the shares: it does not fit itself to these clients.</summary>
    public double Theoretical => Costs.TheoreticalThreshold;

    /// <summary>Share of the clients whose risk is at least <see cref="Theoretical"/>.</summary>
    public double Share => (double)_risks.Count(risk => risk >= Theoretical) / _risks.Length;

    /// <summary>Worth of contacting everybody from a threshold up, thousand roubles.</summary>
    public Figure Figure()
    {
        var points = Costs.Curve(_target.Values, _risks).Where(point => double.IsFinite(point.Threshold)).OrderBy(point => point.Threshold).ToList();
        return Chart.Line(points.Select(point => point.Threshold), points.Select(point => point.Profit / 1000))
            .WithVerticalLine(Theoretical, StudyTexts.Get("Threshold.Line", RussianText.Percent(Theoretical)))
            .WithTitle(Finding().Headline, StudyTexts.Get("Threshold.Subtitle"))
            .WithXTitle(StudyTexts.Get("Threshold.Risk"))
            .WithYTitle(StudyTexts.Get("Threshold.Profit"));
    }

    /// <summary>Says from which risk on a contact pays, how many clients that are, and what it is worth under the assumptions.</summary>
    public Finding Finding()
    {
        var worth = Costs.Profit(Confusion.At(_target.Values, _risks, Theoretical));
        return new Finding(
            StudyTexts.Get("Threshold.Headline", RussianText.Percent(Theoretical)),
            StudyTexts.Get(
                "Threshold.Text",
                RussianText.Integer((long)Math.Round(Costs.TruePositive)),
                RussianText.Integer((long)Math.Round(-Costs.FalsePositive)),
                RussianText.Percent(Theoretical),
                RussianText.Percent(Share),
                RussianText.Number(worth / 1000, 0),
                RussianText.Percent(Best.Threshold)),
            worth > 0);
    }
}
