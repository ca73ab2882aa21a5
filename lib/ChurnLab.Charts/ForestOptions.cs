namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.Forest"/> draws.</summary>
public sealed record ForestOptions
{
    /// <summary>
    /// The value of no effect, drawn as a line: default null means 1 on a logarithmic axis, 0 otherwise; NaN: none.
    /// </summary>
    public double? Reference { get; init; }

    /// <summary>Whether the axis is logarithmic, for ratios; estimates and ends must be above 0; default false.</summary>
    public bool LogScale { get; init; }

    /// <summary>Order of the rows within their groups; default as given.</summary>
    public RowOrder Order { get; init; }

    /// <summary>
    /// What the axis spans; intervals that leave it end in arrows. Default null: everything but ends that lie more than
    /// three usual half intervals beyond the outermost estimates.
    /// </summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Whether estimates and intervals are written to the right; default true.</summary>
    public bool ShowTexts { get; init; } = true;

    /// <summary>Confidence of the intervals, named in texts. Range: above 0, below 1; default 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How numbers are written; default: three significant digits.</summary>
    public ValueFormat Format { get; init; } = new();
}
