namespace ChurnLab.Charts;

/// <summary>The bars of one colour: a name, a value for each category and, where known, its interval.</summary>
/// <remarks>Pairs of a name and numbers become series by assignment: <c>("Мужчины", shares)</c>.</remarks>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">One value per category; missing: no bar there.</param>
public sealed record ChartSeries(string Name, PlotValues Values)
{
    /// <summary>Lower ends of the intervals in the unit of the values, one per category; default null: none.</summary>
    public PlotValues? Low { get; init; }

    /// <summary>Upper ends of the intervals; given together with <see cref="Low"/>.</summary>
    public PlotValues? High { get; init; }

    /// <summary>Makes a series of any numbers.</summary>
    /// <param name="name">Name in the legend.</param>
    /// <param name="values">One value per category; null and NaN are missing.</param>
    /// <typeparam name="T">Type of the values.</typeparam>
    public static ChartSeries Of<T>(string name, IEnumerable<T> values) => new(name, PlotValues.From(values));

    /// <summary>Makes a series with intervals, such as Wilson's.</summary>
    /// <param name="name">Name in the legend.</param>
    /// <param name="values">One value per category.</param>
    /// <param name="low">Lower ends of the intervals, one per category.</param>
    /// <param name="high">Upper ends of the intervals, one per category.</param>
    /// <typeparam name="T">Type of the values and ends.</typeparam>
    public static ChartSeries Of<T>(string name, IEnumerable<T> values, IEnumerable<T> low, IEnumerable<T> high) =>
        new(name, PlotValues.From(values)) { Low = PlotValues.From(low), High = PlotValues.From(high) };

    /// <summary>Makes a series of a name and numbers.</summary>
    /// <param name="pair">The name and one number per category; NaN is missing.</param>
    public static implicit operator ChartSeries((string Name, double[] Values) pair) => new(pair.Name, pair.Values);

    /// <summary>Makes a series of a name and integers.</summary>
    /// <param name="pair">The name and one integer per category.</param>
    public static implicit operator ChartSeries((string Name, int[] Values) pair) => new(pair.Name, pair.Values);

    /// <summary>Makes a series of a name and values.</summary>
    /// <param name="pair">The name and one value per category.</param>
    public static implicit operator ChartSeries((string Name, PlotValues Values) pair) => new(pair.Name, pair.Values);
}
