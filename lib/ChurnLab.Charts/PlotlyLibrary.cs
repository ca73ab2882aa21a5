using ChurnLab.Charts.Showing;

namespace ChurnLab.Charts;

/// <summary>How plotly.js reaches the page that figures are shown on.</summary>
/// <remarks>State of the process: one notebook runs in one process.</remarks>
public static class PlotlyLibrary
{
    private static readonly FigureHtml Html = new();

    /// <summary>Which figures bring plotly.js along; default <see cref="PlotlyLibraryMode.Once"/>.</summary>
    public static PlotlyLibraryMode Mode
    {
        get => Html.Mode;
        set => Html.Mode = value;
    }

    internal static string Write(Figure figure) => Html.Write(figure);
}
