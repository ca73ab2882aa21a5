using System.Text.Json.Serialization;
using ChurnLab.Charts.Json;

namespace ChurnLab.Charts;

/// <summary>How a figure behaves on its page.</summary>
public sealed record Config
{
    /// <summary>Whether the figure follows the width of its page; default true.</summary>
    public bool Responsive { get; init; } = true;

    /// <summary>Whether plotly's logo is shown in the tool bar; default false.</summary>
    public bool DisplayLogo { get; init; }

    /// <summary>
    /// Language of month names and of the tool bar: <c>ru</c> (default) comes with the figure, <c>en-US</c> with
    /// plotly.js.
    /// </summary>
    public string Locale { get; init; } = "ru";

    /// <summary>
    /// Buttons of the tool bar in groups, by plotly.js's names; default: save as picture; zoom, pan, reset.
    /// </summary>
    [JsonPropertyName("modeBarButtons")]
    public IReadOnlyList<IReadOnlyList<string>> ModeBarButtons { get; init; } =
        [["toImage"], ["zoom2d", "pan2d", "resetScale2d"]];

    /// <summary>
    /// Whether the tool bar is always (true) or never (false) shown; default null: while the pointer is over the
    /// figure.
    /// </summary>
    [JsonPropertyName("displayModeBar")]
    public bool? DisplayModeBar { get; init; }

    /// <summary>What plotly.js needs to speak the language.</summary>
    [JsonInclude]
    internal object? Locales => Locale == "ru" ? RussianLocale.ByName : null;
}
