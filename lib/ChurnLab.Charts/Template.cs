namespace ChurnLab.Charts;

/// <summary>What a figure takes where it says nothing.</summary>
/// <remarks>See https://plotly.com/javascript/layout-template/.</remarks>
public sealed record Template
{
    /// <summary>Layout attributes.</summary>
    public Layout? Layout { get; init; }

    /// <summary>Attributes of traces, by type.</summary>
    public TemplateData? Data { get; init; }
}
