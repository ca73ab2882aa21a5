using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <content>The effect in words and as a figure.</content>
public sealed partial class AccumulatedLocalEffects
{
    private const double ClearErrors = 3;

    /// <summary>
    /// Where the effect is lowest and highest; unresolved where they differ by less than three standard errors of the steps between them.
    /// </summary>
    /// <param name="words">What the feature and its values are called; null: their own names.</param>
    public Finding Finding(Vocabulary? words = null)
    {
        var named = (words ?? Vocabulary.Empty)[Feature];
        var (low, high) = (Enumerable.Range(0, Edges.Count).MinBy(edge => Effects[edge]), Enumerable.Range(0, Edges.Count).MaxBy(edge => Effects[edge]));
        var between = _errors[Math.Min(low, high)..Math.Max(low, high)];
        var error = Math.Sqrt(between.Sum(each => each * each));
        var move = Effects[high] - Effects[low];
        if (!(move > ClearErrors * error) || move < 1e-12)
            return new(InsightTexts.Get("Effects.HeadlineNone", InsightTexts.Capital(named.Name)), InsightTexts.Get("Effects.TextNone", named.Name), false);
        var scale = new OutputScale(Output, Effects);
        object[] told = [scale.Move(Effects[low]), named.One(Edges[low]), scale.Move(Effects[high]), named.One(Edges[high])];
        return new(
            InsightTexts.Get("Effects.AleHeadline", [InsightTexts.Capital(named.Name), .. told]),
            InsightTexts.Get("Effects.AleText", [named.Name, .. told]),
            true);
    }

    /// <summary>The effect as a line, and below it how many rows each part of it is founded on; the title is the finding.</summary>
    /// <param name="words">What the feature and its values are called; null: their own names.</param>
    public Figure Figure(Vocabulary? words = null)
    {
        var named = (words ?? Vocabulary.Empty)[Feature];
        var scale = new OutputScale(Output, Effects);
        var line = new ScatterTrace
        {
            Mode = ScatterMode.LinesMarkers,
            X = [.. Edges.Select(edge => edge / named.Scale)],
            Y = [.. Effects],
            Marker = new() { Size = 5 },
            HoverText = [.. Edges.Select((edge, at) => InsightTexts.Get("Effects.Hover", named.One(edge), scale.Move(Effects[at])))],
            HoverInfo = "text",
            ShowLegend = false,
        };
        return EffectPanels.Of([line], EffectPanels.Histogram(_values.Values, (Edges[0], Edges[^1]), named))
            .WithTitle(Finding(words).Headline, InsightTexts.Get("Effects.AleSubtitle"))
            .WithXTitle(EffectPanels.Title(named))
            .WithYTitle(scale.MoveTitle)
            .WithYAxis(axis => axis with { ZeroLine = true, ZeroLineColor = Theme.TextColor, TickFormat = Output == ModelOutput.Probability ? "+.1~%" : null })
            .WithNote(LeftOut == 0 ? null : InsightTexts.Get("Effects.LeftOut", RussianText.Integer(LeftOut)));
    }
}
