using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <content>Values that say themselves how they look.</content>
internal sealed partial class ViewBuilder
{
    private View? Convention(object value, int depth, int limit)
    {
        switch (value)
        {
            case HtmlContent content:
                return Custom(value, content.Html, HtmlText.Strip(content.Html), depth, limit);
            case MimeContent content:
                return content.MimeType == MimeType.Html
                    ? Custom(value, content.Content, MimeText.Of(content), depth, limit)
                    : Text(MimeText.Of(content), depth);
        }

        var shape = TypeShape.Of(value.GetType());
        if (shape.Convention is not { } convention)
            return null;

        var note = convention.Problem;
        var html = withHtml ? Try(convention, value, MimeType.Html, ref note) : null;
        var text = Try(convention, value, MimeType.Text, ref note);
        var view = Custom(value, html, text, depth, limit);
        return note is null ? view : new NotedView(view, $"({note})");
    }

    /// <summary>Returns what a formatter writes; where it throws, null and a note.</summary>
    public static string? Try(DisplayConvention convention, object value, string mimeType, ref string? note)
    {
        try
        {
            return convention.Format(value, mimeType);
        }
        catch (Exception exception)
        {
            var type = CSharpTypeName.Of(value.GetType());
            note ??= $"the {mimeType} formatter of {type} failed: {Failure.Describe(exception)}";
            return null;
        }
    }

    /// <remarks>Inside other values content counts and is left out whole: half of it would break the page.</remarks>
    private View Custom(object value, string? html, string? text, int depth, int limit)
    {
        if (depth > 0)
        {
            if (html?.Length > _remaining)
                return Cut;
            _remaining -= html?.Length ?? 0;
            text = text is null ? null : Text(text, depth).Text;
        }

        // Members are read only where the type leaves something unsaid.
        View fallback = (withHtml && html is null) || text is null
            ? Ordinary(value, TypeShape.Of(value.GetType()), depth, limit)
            : TextView.Null;
        return new CustomView(html, text, fallback);
    }
}
