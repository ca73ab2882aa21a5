using ChurnLab.Charts;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Portraits;

/// <content>The figure.</content>
public sealed partial class Portrait
{
    /// <summary>Cliff's delta of each trait with its 95 % interval: right of 0, higher or more frequent among those who left.</summary>
    /// <exception cref="FigureException">There is no trait.</exception>
    public Figure Figure() => Chart.Forest(
            Traits.Select(trait => new ForestRow(trait.Title, trait.Effect.Value, trait.Effect.Lower, trait.Effect.Upper)),
            new ForestOptions { Format = ValueFormat.Number(2) })
        .WithTitle(Finding().Headline, StudyTexts.Get(_outcome, "Portrait.Subtitle"))
        .WithXTitle(StudyTexts.Get("Portrait.Delta"));
}
