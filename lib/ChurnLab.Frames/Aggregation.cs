using ChurnLab.Statistics;

namespace ChurnLab.Frames;

/// <summary>One column of a result of grouping: what is computed for every group, and its name.</summary>
/// <remarks>
/// Missing values are skipped, as in pandas: a mean is over the values present, and a group without any has no mean.
/// </remarks>
public sealed partial record Aggregation
{
    private Aggregation(AggregationKind kind, string column, string name)
    {
        Kind = kind;
        Column = column;
        Name = name;
    }

    /// <summary>Name of the column in the result.</summary>
    public string Name { get; private init; }

    internal AggregationKind Kind { get; }

    internal string Column { get; }

    internal double Probability { get; private init; }

    internal QuantileDefinition Definition { get; private init; }

    /// <summary>Number of rows, missing values or not, as <c>count</c>; pandas <c>size()</c>.</summary>
    public static Aggregation Count() => new(AggregationKind.Rows, "", "count");

    /// <summary>Number of values present, as <c>age_count</c>; pandas <c>count()</c>.</summary>
    /// <param name="column">Name of a column.</param>
    public static Aggregation Count(string column) => new(AggregationKind.Present, column, column + "_count");

    /// <summary>Sum, as <c>balance_sum</c>; 0 when no value is present.</summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    public static Aggregation Sum(string column) => new(AggregationKind.Sum, column, column + "_sum");

    /// <summary>Arithmetic mean, as <c>age_mean</c>; missing when no value is present.</summary>
    /// <param name="column">Name of a column that can be read as numbers, see <see cref="Frame.Number"/>.</param>
    public static Aggregation Mean(string column) => new(AggregationKind.Mean, column, column + "_mean");

    /// <summary>
    /// Share of true among the values present, from 0 to 1, as <c>churn_share</c>; missing when no value is present.
    /// </summary>
    /// <param name="column">Name of a column that can be read as true and false, see
    /// <see cref="Frame.Boolean"/>.</param>
    public static Aggregation Share(string column) => new(AggregationKind.Share, column, column + "_share");

    /// <summary>Returns the same computation under another name.</summary>
    /// <param name="name">Name of the column in the result.</param>
    public Aggregation As(string name) => this with { Name = name };
}
