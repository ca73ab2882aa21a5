namespace ChurnLab.Charts;

/// <content>Refinements of traces.</content>
public sealed partial record Figure
{
    // Seven digits with separators in the theme's 13 px font; plotly.js leaves texts out when it fits an axis to the
    // data.
    private const double LabelRoom = 60;

    /// <summary>Changes every trace of one type.</summary>
    /// <param name="change">Makes the new trace of the old one, by <c>with</c>.</param>
    /// <typeparam name="TTrace">Type of the traces; <see cref="Trace"/> for all.</typeparam>
    /// <exception cref="FigureException">The figure has no trace of this type.</exception>
    public Figure WithTraces<TTrace>(Func<TTrace, TTrace> change)
        where TTrace : Trace
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!Data.OfType<TTrace>().Any())
            throw new FigureException($"The figure has no {typeof(TTrace).Name} among its {Data.Count} traces.");
        return this with { Data = [.. Data.Select(trace => trace is TTrace typed ? change(typed) : trace)] };
    }

    /// <summary>Gives the last trace error bars from the ends of the intervals, such as Wilson's.</summary>
    /// <param name="low">Lower ends in the unit of the values, one per point; missing: no bar there.</param>
    /// <param name="high">Upper ends in the unit of the values, one per point; missing: no bar there.</param>
    /// <typeparam name="TLow">Type of the lower ends, such as <c>double</c> or <c>double?</c>.</typeparam>
    /// <typeparam name="THigh">Type of the upper ends.</typeparam>
    /// <exception cref="FigureException">The last trace has no points, lengths differ, or a value lies outside its
    /// interval.</exception>
    public Figure WithErrorBars<TLow, THigh>(IEnumerable<TLow> low, IEnumerable<THigh> high) => WithLastTrace(trace =>
        trace is PointTrace points
            ? Intervals.Apply(points, new(trace, Data.Count - 1), PlotValues.From(low), PlotValues.From(high))
            : throw new FigureException($"Error bars belong to bars and points; the last trace is a {trace.Type}."));

    /// <summary>Writes the value of each bar beyond its end; call it after what sets the margins.</summary>
    /// <param name="format">Format in d3-format, such as <c>.1%</c> or <c>,.0f</c>.</param>
    /// <exception cref="FigureException">The figure has no bars.</exception>
    public Figure WithValueLabels(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var across = Data.OfType<BarTrace>().Any(bars => bars.Orientation == Orientation.Horizontal);
        var labelled = WithTraces<BarTrace>(bars => bars with
        {
            TextTemplate = $"%{{{(across ? "x" : "y")}:{format}}}",
            TextPosition = BarTextPosition.Outside,
        });
        return across ? labelled.WithRightMargin(LabelRoom) : labelled;
    }

    /// <summary>Says what hover labels of the last trace show.</summary>
    /// <param name="template">
    /// Text, shown literally but for <c>%{x}</c>, <c>%{y:.1%}</c>, <c>%{text}</c>, <c>%{customdata[0]}</c> and their
    /// like; line breaks are kept.
    /// </param>
    /// <param name="columns">What the points carry along, one value per point each: the first is
    /// <c>%{customdata[0]}</c>.</param>
    /// <exception cref="FigureException">A column has not one value per point.</exception>
    public Figure WithHover(string template, params IReadOnlyList<PlotValues> columns)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(columns);
        var changed = WithLastTrace(trace => trace with
        {
            // The empty extra box keeps plotly.js from repeating the trace's name beside the label.
            HoverTemplate = PlotText.Markup(PlotText.Escape(template) + "<extra></extra>"),
            CustomData = columns.Count == 0 ? trace.CustomData : PlotMatrix.FromColumns(columns),
        });
        changed.Check();
        return changed;
    }

    private Figure WithLastTrace(Func<Trace, Trace> change) => Data.Count == 0
        ? throw new FigureException("The figure has no trace to change.")
        : this with { Data = [.. Data.SkipLast(1), change(Data[^1])] };
}
