namespace ChurnLab.Charts;

/// <content>Small multiples.</content>
public sealed partial record Figure
{
    /// <summary>
    /// Puts whole figures side by side, row by row, each with its axes, lines and labels; the title of each becomes the
    /// title of its panel.
    /// </summary>
    /// <remarks>
    /// Traces of one name have one colour and one entry in the legend; what a click there switches, it switches in all
    /// panels. Names of reference lines move inside the plot, colour bars are left out.
    /// </remarks>
    /// <param name="figures">The figures; at least 1. Those with bars or boxes must agree how they stand
    /// (<see cref="Layout.BarMode"/> and its like).</param>
    /// <param name="columns">Panels in a row, at least 1.</param>
    /// <param name="sharedX">Whether all panels have one horizontal range; its labels then stand at the lowest panels
    /// alone.</param>
    /// <param name="sharedY">Whether all panels have one vertical range; its labels then stand at the first panel of
    /// each row alone.</param>
    /// <param name="panelHeight">Height of the plot of one panel in pixels, at least 40.</param>
    /// <exception cref="FigureException">There is no figure, one contradicts itself, two contradict each other, or a
    /// number is out of its range.</exception>
    public static Figure Grid(
        IReadOnlyList<Figure> figures, int columns = 2, bool sharedX = false, bool sharedY = false, double panelHeight = 220)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count == 0)
            throw new FigureException("Figure.Grid needs at least 1 figure. Got 0.");
        if (columns < 1)
            throw new FigureException($"Figure.Grid needs at least 1 column. Got {columns}.");
        if (!(panelHeight >= 40))
            throw new FigureException(FormattableString.Invariant($"The panels of Figure.Grid must be 40 pixels high or more. Got {panelHeight}."));
        foreach (var figure in figures)
            figure.Check();
        return new PanelGrid(figures, Math.Min(columns, figures.Count), sharedX, sharedY, panelHeight).Draw();
    }
}
