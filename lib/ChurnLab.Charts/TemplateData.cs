namespace ChurnLab.Charts;

/// <summary>What traces take where they say nothing, by type; several entries take turns.</summary>
public sealed record TemplateData
{
    /// <summary>For bar traces.</summary>
    public IReadOnlyList<BarTrace>? Bar { get; init; }

    /// <summary>For scatter traces.</summary>
    public IReadOnlyList<ScatterTrace>? Scatter { get; init; }

    /// <summary>For histograms.</summary>
    public IReadOnlyList<HistogramTrace>? Histogram { get; init; }

    /// <summary>For boxes.</summary>
    public IReadOnlyList<BoxTrace>? Box { get; init; }

    /// <summary>For heatmaps.</summary>
    public IReadOnlyList<HeatmapTrace>? Heatmap { get; init; }
}
