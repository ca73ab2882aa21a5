using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Reports.Narrative;

/// <summary>Finds the images that a narrative names: files beside the notebook and attachments of the cell.</summary>
/// <param name="baseFolder">Folder of relative paths; null when there is none.</param>
internal sealed class NarrativeImages(string? baseFolder)
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    public static bool IsRemote(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    /// <summary>Returns the image as a <c>data:</c> address, or null when it is not there or not an image.</summary>
    public string? Inline(string address, NotebookCell? cell)
    {
        if (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return address;
        return address.StartsWith("attachment:", StringComparison.OrdinalIgnoreCase)
            ? OfAttachment(Uri.UnescapeDataString(address["attachment:".Length..]), cell)
            : OfFile(address);
    }

    private static string? OfAttachment(string name, NotebookCell? cell)
    {
        if (cell?.Json["attachments"]?[name] is not JsonObject attachment)
            return null;
        var (mediaType, content) = attachment.FirstOrDefault(item => MediaTypes.ContainsValue(item.Key));
        return mediaType is null ? null : $"data:{mediaType};base64,{content.JoinedText().ReplaceLineEndings("")}";
    }

    private string? OfFile(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (baseFolder is null || Path.IsPathRooted(path) || !MediaTypes.TryGetValue(Path.GetExtension(path), out var mediaType))
            return null;
        var file = Path.Combine(baseFolder, path);
        return File.Exists(file) ? $"data:{mediaType};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}" : null;
    }
}
