namespace ChurnLab.Charts;

/// <summary>Numbers of a recipe that are reckoned with before they are drawn.</summary>
internal static class Numbers
{
    /// <summary>Copies numbers; null, NaN and the infinities become NaN, which means missing.</summary>
    /// <exception cref="FigureException">A value is neither a number nor missing.</exception>
    public static double[] Of<T>(IEnumerable<T> values, string chart)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values is IEnumerable<double> numbers
            ? [.. numbers.Select(number => double.IsFinite(number) ? number : double.NaN)]
            : [.. values.Select((value, row) => One(value, row, chart))];
    }

    /// <summary>Rounds coordinates of curves to significant digits: what no eye sees need not be in the page.</summary>
    public static double[] Short(IEnumerable<double> values, int digits) => [.. values.Select(value => Short(value, digits))];

    private static double Short(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        // Below 1e-9 of anything a curve is drawn at its foot.
        return decimals > 12 ? Math.Round(value, 12) : decimals >= 0 ? Math.Round(value, decimals) : value;
    }

    private static double One<T>(T value, int row, string chart)
    {
        var found = PlotValue.From(value);
        return found.Kind is PlotValueKind.Number or PlotValueKind.Missing
            ? found.Number
            : throw new FigureException($"{chart} needs numbers. Value {row} is the {Kind(found)} '{found}'.");
    }

    private static string Kind(PlotValue value) => value.Kind == PlotValueKind.Date ? "date" : "text";
}
