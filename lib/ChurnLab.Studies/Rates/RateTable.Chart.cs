using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <content>Figures of the table.</content>
public sealed partial class RateTable
{
    private const int LabelLetters = 26;
    private const int ShortLetters = 12;
    private const double Height = 430;
    private const double UprightLetter = 6.5;

    /// <summary>A bar per group with its interval, and the share of all groups as a line; the title is the finding.</summary>
    public Figure Bars()
    {
        var bars = Dress(Chart.Bar(Labels, Rates).WithXAxis(axis => axis with { Type = AxisType.Category }));
        // Long labels stand upright on a telephone and would leave the bars no height.
        var longest = Labels.SelectMany(label => label.Split('\n')).Max(line => line.Length);
        return longest <= ShortLetters ? bars : bars.WithHeight(Height + (UprightLetter * longest));
    }

    /// <summary>A point per group with its interval, joined in order: for factors whose values follow one another.</summary>
    public Figure Curve() => Dress(Chart.Line(Labels, Rates)
        .WithTraces<ScatterTrace>(trace => trace with { Mode = ScatterMode.LinesMarkers })
        .WithXAxis(axis => axis with { Type = AxisType.Category }));

    // Longer labels, turned for want of room, are cut below the figure on a telephone.
    private string[] Labels => [.. Levels.Select(level => TitleWrap.Wrap(level.Label, LabelLetters))];

    private double[] Rates => [.. Levels.Select(level => level.Rate.Value)];

    private Figure Dress(Figure figure)
    {
        PlotValues lower = Levels.Select(level => level.Rate.Lower).ToArray();
        PlotValues upper = Levels.Select(level => level.Rate.Upper).ToArray();
        return figure
            .WithErrorBars(Levels.Select(level => level.Rate.Lower), Levels.Select(level => level.Rate.Upper))
            .WithHover(
                StudyTexts.Get(Outcome, "Rate.Hover", FactorTitle),
                Levels.Select(level => RussianText.Integer(level.Count)).ToArray(),
                Levels.Select(level => RussianText.Integer(level.Events)).ToArray(),
                lower,
                upper)
            .WithReferenceLine(Total.Rate.Value, StudyTexts.Get("Rate.Base", RussianText.Percent(Total.Rate.Value)))
            .WithTitle(Finding().Headline, StudyTexts.Get(Outcome, "Rate.Subtitle"))
            .WithXTitle(FactorTitle)
            .WithYTitle(StudyTexts.Get(Outcome, "Rate.Axis"))
            .WithPercentY();
    }
}
