using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Formatting.Inspection;
using ChurnLab.Notebooks.Formatting.Rendering;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting;

/// <summary>Shows values of notebook cells: tables, trees and text, or whatever a type's own formatter writes.</summary>
/// <remarks>
/// Never throws for a value: what its getters, enumerators, <c>ToString</c> or formatters throw is shown as a short note
/// in its place. Output depends on the value and the options alone, not on culture, time or machine. Safe for
/// concurrent calls; a value that other threads change meanwhile may be shown half changed.
/// </remarks>
public static class ValueFormatter
{
    /// <summary>Returns the content by media type, best first; <c>text/plain</c> is always there.</summary>
    /// <param name="value">Any value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="options">The limits; the defaults when null.</param>
    /// <returns>A new object. JSON media types hold JSON, all others strings. Strings have no HTML.</returns>
    public static JsonObject ToBundle(object? value, FormattingOptions? options = null)
    {
        options ??= FormattingOptions.Default;
        if (value is MimeContent content)
            return OfContent(content);
        if (value is null || ScalarText.Of(value) is not null)
            return Bundle(new ViewBuilder(options, withHtml: false).Build(value), options, withHtml: value is not string);

        var shape = TypeShape.Of(value.GetType());
        if (shape.Convention is { } convention)
            return OfConvention(value, convention, options);
        var view = new ViewBuilder(options, withHtml: true).Build(value);
        return shape.Kind == ShapeKind.Json && ToJson(value, options) is { } json
            ? new() { [MimeType.Json] = json, [MimeType.Text] = WellFormed.Of(TextRenderer.Render(view, options)) }
            : Bundle(view, options, withHtml: true);
    }

    /// <summary>Returns the plain text of a value.</summary>
    /// <param name="value">Any value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="options">The limits; the defaults when null.</param>
    public static string ToText(object? value, FormattingOptions? options = null)
    {
        options ??= FormattingOptions.Default;
        return WellFormed.Of(TextRenderer.Render(new ViewBuilder(options, withHtml: false).Build(value), options));
    }

    /// <summary>Returns the content of one media type.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType"><c>text/plain</c>, <c>text/html</c>, <c>application/json</c>, or one the type's formatters write.</param>
    /// <param name="options">The limits; the defaults when null. They do not hold for <c>application/json</c>.</param>
    /// <returns>The content; null when nothing writes this media type for the value.</returns>
    public static string? ToMime(object? value, string mimeType, FormattingOptions? options = null)
    {
        options ??= FormattingOptions.Default;
        if (value is MimeContent content && content.MimeType == mimeType)
            return WellFormed.Of(content.Content);
        if (mimeType == MimeType.Text)
            return ToText(value, options);
        if (mimeType == MimeType.Html)
            return WellFormed.Of(HtmlRenderer.Render(new ViewBuilder(options, withHtml: true).Build(value)));

        string? note = null;
        if (value is not null && TypeShape.Of(value.GetType()).Convention is { } convention
            && ViewBuilder.Try(convention, value, mimeType, ref note) is { } own)
        {
            return WellFormed.Of(own);
        }

        return mimeType == MimeType.Json ? Json(value) : null;
    }

    private static JsonObject Bundle(View view, FormattingOptions options, bool withHtml)
    {
        var bundle = new JsonObject();
        if (withHtml)
            bundle[MimeType.Html] = WellFormed.Of(HtmlRenderer.Render(view));
        bundle[MimeType.Text] = WellFormed.Of(TextRenderer.Render(view, options));
        return bundle;
    }

    private static JsonObject OfContent(MimeContent content)
    {
        var bundle = new JsonObject { [content.MimeType] = ToContent(content.MimeType, content.Content) };
        if (content.MimeType != MimeType.Text)
            bundle[MimeType.Text] = WellFormed.Of(MimeText.Of(content));
        return bundle;
    }

    private static JsonObject OfConvention(object value, DisplayConvention convention, FormattingOptions options)
    {
        var wanted = convention.MimeTypes.Append(MimeType.Text).Distinct(StringComparer.Ordinal).ToArray();
        string? note = null;
        var own = wanted.Except([MimeType.Html, MimeType.Text], StringComparer.Ordinal)
            .ToDictionary(type => type, type => ViewBuilder.Try(convention, value, type, ref note), StringComparer.Ordinal);
        var view = new ViewBuilder(options, wanted.Contains(MimeType.Html)).Build(value);
        var shown = note is null ? view : new NotedView(view, $"({note})");

        var bundle = new JsonObject();
        foreach (var mimeType in wanted)
        {
            if (mimeType == MimeType.Html)
                bundle[mimeType] = WellFormed.Of(HtmlRenderer.Render(shown));
            else if (mimeType == MimeType.Text)
                bundle[mimeType] = WellFormed.Of(TextRenderer.Render(shown, options));
            else if (own[mimeType] is { } content)
                bundle[mimeType] = ToContent(mimeType, content);
        }

        return bundle;
    }

    private static JsonNode ToContent(string mimeType, string content) =>
        MimeType.IsJson(mimeType) ? JsonText.ToContent(WellFormed.Of(content)) : WellFormed.Of(content);

    private static JsonNode? ToJson(object value, FormattingOptions options) =>
        Json(value) is { } text && text.Length <= options.MaxLength ? JsonText.ToContent(text) : null;

    private static string? Json(object? value)
    {
        try
        {
            return value is null ? "null" : JsonText.Of(value, indented: false);
        }
        catch (Exception)
        {
            return null; // Serialisation runs the value's own code, and not everything can be serialised.
        }
    }
}
