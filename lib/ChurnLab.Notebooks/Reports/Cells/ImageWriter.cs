using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Page;

namespace ChurnLab.Notebooks.Reports.Cells;

/// <summary>Writes image outputs as <c>img</c>, where the scripts of an SVG do not run and its identifiers meet no other's.</summary>
/// <param name="texts">Texts of the page.</param>
internal sealed class ImageWriter(ReportTexts texts)
{
    public Markup Write(OutputContent image, CellOutput output)
    {
        var base64 = image.MediaType == "image/svg+xml"
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes(image.Text))
            : string.Concat(image.Text.Where(symbol => !char.IsWhiteSpace(symbol)));
        var plain = output.Data["text/plain"].JoinedText();
        var size = output.Json["metadata"]?[image.MediaType] as JsonObject;
        return Markup.Of($"""
            <figure class="image"><img src="data:{image.MediaType};base64,{base64}" alt="{(plain.Length > 0 ? plain : texts.Image)}"
            {Length(size, "width")}{Length(size, "height")}></figure>

            """);
    }

    private static Markup Length(JsonObject? size, string name) =>
        Pixels.Of(size?[name]) is { } pixels ? Markup.Of($" {new Markup(name)}=\"{pixels}\"") : Markup.Empty;
}
