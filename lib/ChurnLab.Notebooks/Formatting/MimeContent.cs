namespace ChurnLab.Notebooks.Formatting;

/// <summary>Content of any media type, made by the caller and shown as it is.</summary>
/// <param name="mimeType">Media type, such as <c>text/markdown</c> or <c>image/png</c>.</param>
/// <param name="content">Text of that type; base64 for binary types.</param>
public sealed class MimeContent(string mimeType, string content)
{
    /// <summary>Media type of the content.</summary>
    public string MimeType { get; } = string.IsNullOrWhiteSpace(mimeType)
        ? throw new ArgumentException("A media type such as text/markdown is needed; got a blank one.", nameof(mimeType))
        : mimeType;

    /// <summary>Text of that type; base64 for binary types.</summary>
    public string Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>Returns the content.</summary>
    public override string ToString() => Content;
}
