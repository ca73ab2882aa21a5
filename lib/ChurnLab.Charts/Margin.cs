namespace ChurnLab.Charts;

/// <summary>Space around the plot; axes widen it where their labels need more.</summary>
public sealed record Margin
{
    /// <summary>Left, in pixels; default 80.</summary>
    public double? L { get; init; }

    /// <summary>Right, in pixels; default 80.</summary>
    public double? R { get; init; }

    /// <summary>Above, in pixels; default 100.</summary>
    public double? T { get; init; }

    /// <summary>Below, in pixels; default 80.</summary>
    public double? B { get; init; }

    /// <summary>Between the plot and its axis lines, in pixels; default 0.</summary>
    public double? Pad { get; init; }

    /// <summary>Whether legends and labels may widen it; default true.</summary>
    public bool? AutoExpand { get; init; }
}
