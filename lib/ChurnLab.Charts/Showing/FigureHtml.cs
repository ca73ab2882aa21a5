using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChurnLab.Charts.Texts;
using ChurnLab.Hosting;

namespace ChurnLab.Charts.Showing;

/// <summary>Writes figures as HTML fragments, one after another, for one page.</summary>
internal sealed class FigureHtml
{
    private const double DefaultHeight = 450;

    private static readonly Lazy<string> Plotly = new(() => Resource("plotly.js"));
    private static readonly string Draw = Resource("figure.js").Trim();
    private static readonly string Style = Resource("figure.css").Trim();

    private int _written;
    private long _libraryPage = -1;

    public PlotlyLibraryMode Mode { get; set; } = PlotlyLibraryMode.Once;

    /// <summary>Writes the element of a figure and the script that draws into it.</summary>
    /// <remarks>
    /// The id counts the figures of the process, so a notebook run again gives the same bytes; the hash of the JSON
    /// keeps figures of several notebooks apart on one page. Should both agree, the script takes the element not drawn
    /// yet. The text in the element is what pages show that run no scripts, such as a notebook that is not trusted.
    /// </remarks>
    public string Write(Figure figure)
    {
        var json = figure.ToJson();
        var number = Interlocked.Increment(ref _written).ToString(CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 4));
        var id = $"figure-{number}-{hash}";
        var height = (CalmRoom.Arrange(figure).Height ?? DefaultHeight).ToString(CultureInfo.InvariantCulture);
        return $"""
            {Library()}<style>{Style}</style>
            <div id="{id}" class="churnlab-figure" style="min-height: {height}px">{ChartTexts.Get("Html.NoScripts")}</div>
            <script>({Draw})("{id}", {json});</script>
            """;
    }

    private string Library() => Mode switch
    {
        PlotlyLibraryMode.Never => "",
        PlotlyLibraryMode.Once when AmbientPage.Number is var page && Interlocked.Exchange(ref _libraryPage, page) == page => "",

        // Module loaders of the page (classic Jupyter has one) are hidden from the bundle, so that it becomes a global.
        _ => $"<script>(function (define, module, exports) {{\n{Plotly.Value}\n}}).call(window);</script>\n",
    };

    private static string Resource(string name)
    {
        var assembly = typeof(FigureHtml).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"The resource {name} is not in {assembly.GetName().Name}; build the project again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
