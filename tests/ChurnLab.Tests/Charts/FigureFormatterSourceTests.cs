using System.Collections;
using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class FigureFormatterSourceTests
{
    [Fact]
    public void A_kernel_finds_the_formatters_by_name_alone()
    {
        object figure = Chart.Bar(["a"], [1]);

        var attribute = figure.GetType().GetCustomAttributes(true)
            .Single(each => each.GetType().Name == "TypeFormatterSourceAttribute");
        var mimeTypes = (string[])Get(attribute, "PreferredMimeTypes");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = ((IEnumerable)Call(source, "CreateTypeFormatters")).Cast<object>().ToArray();

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], mimeTypes);
        Assert.Equal(mimeTypes, formatters.Select(formatter => Get(formatter, "MimeType")));
        Assert.StartsWith("{\"data\":[", Format(formatters[0], figure), StringComparison.Ordinal);
        Assert.StartsWith("<", Format(formatters[1], figure), StringComparison.Ordinal);
        Assert.StartsWith("столбцы, n = 1", Format(formatters[2], figure), StringComparison.Ordinal);
    }

    private static object Get(object target, string property) =>
        target.GetType().GetProperty(property)!.GetValue(target)!;

    private static object Call(object target, string method, params object[] arguments) =>
        target.GetType().GetMethod(method)!.Invoke(target, arguments)!;

    private static string Format(object formatter, object value)
    {
        using var writer = new StringWriter();
        Assert.Equal(true, Call(formatter, "Format", value, writer));
        return writer.ToString();
    }
}
