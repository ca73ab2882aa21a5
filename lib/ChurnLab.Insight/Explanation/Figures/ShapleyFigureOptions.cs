namespace ChurnLab.Insight.Explanation;

/// <summary>How much figures of Shapley values show.</summary>
public sealed record ShapleyFigureOptions
{
    /// <summary>Features shown at most; the others are gathered or counted in the note. Range: 1 or more. Default: 10.</summary>
    public int MostFeatures { get; init; } = 10;

    /// <summary>
    /// Points drawn at most per feature: of more rows every so many-th is drawn, the same ones each time; findings use all. Range: 1 or
    /// more. Default: 500.
    /// </summary>
    public int MostPoints { get; init; } = 500;

    internal ShapleyFigureOptions Checked()
    {
        if (MostFeatures < 1)
            throw new InsightException($"A figure shows {MostFeatures} features; expected 1 or more.");
        return MostPoints < 1 ? throw new InsightException($"A figure shows {MostPoints} points per feature; expected 1 or more.") : this;
    }
}
