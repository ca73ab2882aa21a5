namespace ChurnLab.Charts.Recipes;

/// <summary>One bubble.</summary>
internal sealed record BubblePoint(double X, double Y, double Size)
{
    public string? Label { get; init; }

    public PlotValue Color { get; init; }
}
