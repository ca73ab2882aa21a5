using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

public class FigureFormatterSourceTests
{
    [Fact]
    public void A_kernel_finds_the_formatters_by_name_alone()
    {
        object figure = Chart.Bar(["a"], [1]);

        var attribute = figure.GetType().GetCustomAttributes(true).Single(each => each.GetType().Name == "TypeFormatterSourceAttribute");
        var mimeTypes = (string[])Get(attribute, "PreferredMimeTypes");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = ((System.Collections.IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).Cast<object>().ToArray();

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], mimeTypes);
        Assert.Equal(mimeTypes, formatters.Select(formatter => Get(formatter, "MimeType")));
        Assert.Equal(["{\"data\":[", "<", "столбцы, n = 1"], formatters.Zip([9, 1, 14], (formatter, length) => Format(formatter, figure)[..length]));
    }

    private static object Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target)!;

    private static string Format(object formatter, object value)
    {
        using var writer = new StringWriter();
        Assert.Equal(true, formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }
}
