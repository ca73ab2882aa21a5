namespace ChurnLab.Tests.Notebooks.Formatting.Elsewhere;

/// <summary>The least a formatter has to be: no Type, no base class, no interface.</summary>
internal sealed class LeastFormatter(string mimeType, Func<object, string?> format)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object value, TextWriter writer)
    {
        var text = format(value);
        writer.Write(text ?? "dropped");
        return text is not null;
    }
}

internal sealed class TypedFormatter(Type type, string mimeType, string content)
{
    public Type Type { get; } = type;

    public string MimeType { get; } = mimeType;

    public string Content { get; } = content;

    public bool Format(object value, TextWriter writer)
    {
        writer.Write(Content);
        return true;
    }
}

internal sealed class BothSource
{
#pragma warning disable CA1822 // Kernels call an instance method of this name.
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new LeastFormatter("text/html", value => $"<b>{value.GetType().Name}</b>");
        yield return new LeastFormatter("text/plain", value => $"*{value.GetType().Name}*");
        yield return new LeastFormatter("application/vnd.plotly.v1+json", _ => """{"data":[]}""");
    }
}

internal sealed class HtmlSource
{
    public object[] CreateTypeFormatters() => [new LeastFormatter("text/html", _ => "<i>html</i>")];
}

internal sealed class DecliningSource
{
    public object[] CreateTypeFormatters() =>
    [
        new LeastFormatter("text/html", _ => null),
        new LeastFormatter("text/html", _ => "<i>second</i>"),
        new LeastFormatter("text/plain", _ => null),
    ];
}

internal sealed class ThrowingFormatterSource
{
    public object[] CreateTypeFormatters() =>
    [
        new LeastFormatter("text/html", _ => throw new InvalidOperationException("<boom>")),
        new LeastFormatter("text/plain", _ => "fine"),
    ];
}

internal sealed class ThrowingSource
{
    public object[] CreateTypeFormatters() => throw new InvalidOperationException("no formatters");
}

internal sealed class NoSource
{
}

internal sealed class OddSource
{
    public object?[] CreateTypeFormatters() => [null, "not a formatter", new LeastFormatter("text/html", _ => "<i>odd</i>")];
}

internal sealed class TypedSource
{
    public object[] CreateTypeFormatters() =>
    [
        new TypedFormatter(typeof(string), "text/html", "never"),
        new TypedFormatter(typeof(TypedGeneric<>), "text/html", "<i>generic</i>"),
        new TypedFormatter(typeof(ITyped), "text/html", "<i>interface</i>"),
    ];
}
#pragma warning restore CA1822
