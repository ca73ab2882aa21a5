using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>How a figure behaves on its page.</summary>
public sealed record Config
{
    /// <summary>Whether the figure follows the width of its page; default true.</summary>
    public bool Responsive { get; init; } = true;

    /// <summary>Whether plotly's logo is shown in the tool bar; default false.</summary>
    public bool DisplayLogo { get; init; }

    /// <summary>Whether the tool bar is always (true) or never (false) shown; default null: while the pointer is over the figure.</summary>
    [JsonPropertyName("displayModeBar")]
    public bool? DisplayModeBar { get; init; }
}
