namespace ChurnLab.Charts;

/// <summary>Font of a text.</summary>
public sealed record Font
{
    /// <summary>CSS font families; default: those of the template.</summary>
    public string? Family { get; init; }

    /// <summary>Size in pixels; default: that of the template.</summary>
    public double? Size { get; init; }

    /// <summary>CSS colour; default: that of the template.</summary>
    public string? Color { get; init; }

    /// <summary>Weight from 1 to 1000; default 400.</summary>
    public int? Weight { get; init; }
}
