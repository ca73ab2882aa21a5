namespace ChurnLab.Charts;

/// <summary>The smaller line under the title of a figure.</summary>
public sealed record Subtitle
{
    /// <summary>The text.</summary>
    public PlotText? Text { get; init; }

    /// <summary>Its font.</summary>
    public Font? Font { get; init; }
}
