using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Learning;
using ChurnLab.Learning.Metrics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>Whether the model lives on features of the current month, which may come after what the outcome tells of.</summary>
public sealed class EshopPrecedence
{
    private readonly bool _isResolved;

    internal EshopPrecedence(Target declined, double[] all, double[] earlier, bool isResolved = true)
    {
        _isResolved = isResolved;
        var delong = Delong.Of(declined.Values, all, earlier);
        (All, Earlier, Loss) = (delong.Interval(0), delong.Interval(1), delong.Difference(0, 1));
    }

    /// <summary>ROC-AUC out of fold with all features.</summary>
    public MetricInterval All { get; }

    /// <summary>ROC-AUC out of fold without those of the current month.</summary>
    public MetricInterval Earlier { get; }

    /// <summary>What is lost without them.</summary>
    public MetricDifference Loss { get; }

    /// <summary>Says what is lost without features of the current month.</summary>
    public Finding Finding() => !_isResolved ? new(StudyTexts.Get("Eshop.Precedence.None"), StudyTexts.Get("Eshop.Precedence.NoneText"), false) : new(
        StudyTexts.Get(Loss.IsResolved && Loss.Value > 0 ? "Eshop.Precedence.HeadlineLoss" : "Eshop.Precedence.Headline", RussianText.Number(Loss.Value, 3)),
        StudyTexts.Get(
            "Eshop.Precedence.Text",
            string.Join(", ", EshopFeatures.OfCurrentMonth.Select(StudyTexts.Factor)),
            RussianText.Number(All.Value, 3),
            RussianText.Number(Earlier.Value, 3),
            StudyTexts.Get("Interval", RussianText.Number(Loss.Lower, 3), RussianText.Number(Loss.Upper, 3))),
        Loss.IsResolved);
}
