using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using ChurnLab.Hosting;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Notebooks.Formatting.Elsewhere;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class ConventionTests
{
    public static TheoryData<object> Decorated =>
        [new DecoratedClass(), new DerivedClass(), new DecoratedStruct(), new DecoratedRecord(1), new DecoratedGeneric<int>(), new DecoratedList { 1 }];

    [Theory]
    [MemberData(nameof(Decorated))]
    public void The_types_own_formatters_are_asked(object value)
    {
        var bundle = ValueFormatter.ToBundle(value);

        Assert.Equal(["text/html", "text/plain"], bundle.Select(entry => entry.Key));
        Assert.Equal($"<b>{value.GetType().Name}</b>", bundle["text/html"]!.GetValue<string>());
        Assert.Equal($"*{value.GetType().Name}*", bundle["text/plain"]!.GetValue<string>());
        Assert.Equal("""{"data":[]}""", ValueFormatter.ToMime(value, "application/vnd.plotly.v1+json"));
    }

    [Theory]
    [MemberData(nameof(Decorated))]
    public void Inside_other_values_their_html_is_not_encoded(object value)
    {
        var (html, text) = ($"<b>{value.GetType().Name}</b>", $"*{value.GetType().Name}*");
        object[] containers =
        [
            new[] { value }, new List<object> { value, 1 }, new Dictionary<string, object> { ["k"] = value }, new { Cell = value }, (1, value),
            new[] { new { Cell = value } }, new[] { new[] { value } }, new { Deep = new { Cell = value } },
            new Lazy<object>(value).Also(lazy => _ = lazy.Value),
            Task.FromResult(value),
        ];
        foreach (var container in containers)
        {
            Assert.Contains(html, Shown.Html(container));
            Assert.Contains(text, Shown.Text(container));
        }
    }

    [Fact]
    public void All_preferred_media_types_are_kept_in_their_order_and_json_as_json()
    {
        var bundle = ValueFormatter.ToBundle(new Figure());

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], bundle.Select(entry => entry.Key));
        Assert.IsType<JsonObject>(bundle["application/vnd.plotly.v1+json"]);
    }

    [Fact]
    public void Without_preferred_media_types_there_is_html_and_always_text()
    {
        Assert.Equal(
            """{"text/html":"\u003Ci\u003Ehtml\u003C/i\u003E","text/plain":"HtmlOnly { Value = 1 }"}""",
            ValueFormatter.ToBundle(new HtmlOnly(1)).ToJsonString());
        Assert.Equal("own text", Shown.Text(new HtmlOnlyWithText()));
    }

    [Fact]
    public void A_formatter_that_declines_passes_to_the_next_and_then_to_the_ordinary_view()
    {
        Assert.Equal("<i>second</i>", Shown.Html(new Declined(1)));
        Assert.Equal("Declined { Value = 1 }", Shown.Text(new Declined(1)));
    }

    [Fact]
    public void A_formatter_that_throws_leaves_the_ordinary_view_with_a_note()
    {
        var html = Shown.Html(new Broken(1));

        Assert.Contains("<tr><th align=\"left\">Value</th><td align=\"right\">1</td></tr>", html);
        Assert.Contains("<div class=\"cl-note\">(the text/html formatter of Broken failed: InvalidOperationException: &lt;boom&gt;)</div>", html);
        Assert.Equal("fine", ValueFormatter.ToText(new Broken(1)));
        Assert.StartsWith("fine\n(the text/html formatter", ValueFormatter.ToBundle(new Broken(1))["text/plain"]!.GetValue<string>());
        Assert.Contains(
            "BrokenSource { Value = 1 }\n(the formatters of BrokenSource could not be made: InvalidOperationException: no formatters)",
            Shown.Text(new BrokenSource(1)));
        Assert.Contains("NoSource has no public method CreateTypeFormatters()", Shown.Text(new NotASource(1)));
    }

    [Fact]
    public void What_is_no_formatter_is_passed_over() => Assert.Equal("<i>odd</i>", Shown.Html(new Odd(1)));

    [Fact]
    public void An_attribute_on_an_interface_is_not_found() =>
        Assert.Equal("ThroughInterface { Value = 1 }", Shown.Text(new ThroughInterface(1)));

    [Fact]
    public void A_formatter_may_name_the_type_it_applies_to()
    {
        Assert.Equal("<i>interface</i>", Shown.Html(new Typed()));
        Assert.Equal("<i>generic</i>", Shown.Html(new TypedGeneric<int>()));
        Assert.Equal("<i>generic</i>", Shown.Html(new DerivedFromGeneric()));
    }

    [Fact]
    public void A_media_type_nothing_writes_is_null()
    {
        Assert.Null(ValueFormatter.ToMime(new Figure(), "image/none"));
        Assert.Null(ValueFormatter.ToMime(1, "image/png"));
        Assert.Null(ValueFormatter.ToMime(null, "image/png"));
        Assert.Equal("""{"Value":1}""", ValueFormatter.ToMime(new HtmlOnly(1), "application/json"));
        Assert.Null(ValueFormatter.ToMime((Func<int>)(() => 1), "application/json"));
    }

    [Fact]
    public void The_data_stack_is_shown_through_the_convention() =>
        Assert.Equal("""{"text/html":"\u003Cp\u003E","text/plain":"text"}""", ValueFormatter.ToBundle(new FromTheStack()).ToJsonString());

    [Fact]
    public void Assemblies_of_cells_can_be_collected_after_their_types_were_shown()
    {
        var context = ShowTypeOfCollectibleAssembly();
        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ShowTypeOfCollectibleAssembly()
    {
        var context = new AssemblyLoadContext("cell", isCollectible: true);
        var copy = context.LoadFromAssemblyPath(typeof(ConventionTests).Assembly.Location);
        var value = Activator.CreateInstance(copy.GetType(typeof(DecoratedClass).FullName!)!)!;
        Assert.NotSame(typeof(DecoratedClass), value.GetType());
        Assert.Equal("<b>DecoratedClass</b>", Shown.Html(value));
        Assert.Equal("Node { Name = , Next = <null> }", Shown.Text(Activator.CreateInstance(copy.GetType(typeof(Node).FullName!)!)));
        context.Unload();
        return new(context);
    }

    [ChurnLab.Hosting.TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
    private sealed class FromTheStack : IShown
    {
        public string ToHtml() => "<p>";

        public string ToText() => "text";
    }
}

file static class Extensions
{
    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}
