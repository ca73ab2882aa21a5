namespace ChurnLab.Hosting;

/// <summary>Writes values of one type in one media type; found by the names of its members.</summary>
/// <param name="type">Type the formatter applies to, with everything derived from it.</param>
/// <param name="mimeType">Media type it writes, such as <c>text/html</c>.</param>
/// <param name="format">Makes the text of a value; null when this formatter does not handle it.</param>
public sealed class TypeFormatter(Type type, string mimeType, Func<object, string?> format)
{
    /// <summary>Type the formatter applies to.</summary>
    public Type Type { get; } = type;

    /// <summary>Media type it writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value to show.</param>
    /// <param name="writer">Where its text goes.</param>
    /// <returns>False when the value is not handled; nothing was written then.</returns>
    public bool Format(object value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!Type.IsInstanceOfType(value) || format(value) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
