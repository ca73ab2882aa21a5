namespace ChurnLab.Notebooks.Formatting;

/// <summary>Media types the formatter itself writes.</summary>
internal static class MimeType
{
    public const string Html = "text/html";
    public const string Text = "text/plain";
    public const string Json = "application/json";

    /// <summary>Whether content of the type is JSON, so that notebooks store it as JSON and not as a string.</summary>
    public static bool IsJson(string mimeType) => mimeType == Json || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
