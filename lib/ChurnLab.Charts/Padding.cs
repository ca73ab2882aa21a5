namespace ChurnLab.Charts;

/// <summary>Space around a title.</summary>
public sealed record Padding
{
    /// <summary>Left, in pixels.</summary>
    public double? L { get; init; }

    /// <summary>Right, in pixels.</summary>
    public double? R { get; init; }

    /// <summary>Above, in pixels.</summary>
    public double? T { get; init; }

    /// <summary>Below, in pixels.</summary>
    public double? B { get; init; }
}
