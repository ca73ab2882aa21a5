using System.Text.Json;

namespace ChurnLab.Charts.Json;

/// <summary>plotly.js's names of attributes: lower case, nothing between the words.</summary>
internal sealed class PlotlyNamingPolicy : JsonNamingPolicy
{
#pragma warning disable CA1308 // plotly.js's names are in lower case.
    public override string ConvertName(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
