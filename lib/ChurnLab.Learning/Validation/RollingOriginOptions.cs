namespace ChurnLab.Learning.Validation;

/// <summary>How a rolling origin moves over periods.</summary>
public sealed record RollingOriginOptions
{
    /// <summary>Periods that are tested at once. Range: 1 or more. Default: 1.</summary>
    public int TestPeriods { get; init; } = 1;

    /// <summary>Periods between training and test that neither uses, as while the label comes true. Range: 0 or more. Default: 0.</summary>
    public int Gap { get; init; }

    /// <summary>Least number of periods to fit. Range: 1 or more. Default: 1.</summary>
    public int MinTrainPeriods { get; init; } = 1;

    /// <summary>Greatest number of periods to fit, the latest ones: a window that slides. Range: 1 or more. Default: none, it expands.</summary>
    public int? MaxTrainPeriods { get; init; }

    /// <summary>Periods from one test to the next. Range: 1 or more. Default: as many as are tested at once.</summary>
    public int? Step { get; init; }

    /// <summary>Group per row, such as the number of a client: rows of groups that a fold tests are left out of its training. Default: none.</summary>
    public ReadOnlyMemory<int> Groups { get; init; }
}
