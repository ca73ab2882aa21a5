namespace ChurnLab.Charts;

/// <summary>How <see cref="Chart.Slope{TBefore, TAfter}"/> draws.</summary>
public sealed record SlopeOptions
{
    /// <summary>Title of the left column; default null: «было».</summary>
    public string? BeforeTitle { get; init; }

    /// <summary>Title of the right column; default null: «стало».</summary>
    public string? AfterTitle { get; init; }

    /// <summary>Labels to bring out; the others recede into grey. Default: all the same.</summary>
    public IReadOnlyList<string> Highlight { get; init; } = [];

    /// <summary>Intervals of the left values, one per label, lower end and upper end; default null: none.</summary>
    public IReadOnlyList<(double Lower, double Upper)>? BeforeIntervals { get; init; }

    /// <summary>Intervals of the right values, one per label, lower end and upper end; default null: none.</summary>
    public IReadOnlyList<(double Lower, double Upper)>? AfterIntervals { get; init; }

    /// <summary>How numbers are written; default: three significant digits.</summary>
    public ValueFormat Format { get; init; } = new();
}
