using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class ScalarTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "<null>" },
        { DBNull.Value, "<null>" },
        { true, "True" },
        { 'ж', "ж" },
        { 42, "42" },
        { (byte)7, "7" },
        { -3L, "-3" },
        { ulong.MaxValue, "18446744073709551615" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 1.5f, "1.5" },
        { double.NaN, "NaN" },
        { double.NegativeInfinity, "-Infinity" },
        { 12.50m, "12.50" },
        { (Half)1.5, "1.5" },
        { Int128.MaxValue, "170141183460469231731687303715884105727" },
        { BigInteger.Pow(2, 80), "1208925819614629174706176" },
        { new Complex(1, -2), "<1; -2>" },
        { new DateTime(2024, 2, 29, 13, 5, 9), "2024-02-29 13:05:09" },
        { new DateTime(2024, 2, 29, 13, 5, 9, 250, DateTimeKind.Utc), "2024-02-29 13:05:09.25Z" },
        { new DateTimeOffset(2024, 2, 29, 13, 5, 9, TimeSpan.FromHours(3)), "2024-02-29 13:05:09 +03:00" },
        { new DateOnly(2024, 2, 29), "2024-02-29" },
        { new TimeOnly(13, 5, 9), "13:05:09" },
        { new TimeSpan(1, 2, 3, 4), "1.02:03:04" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { new Uri("https://example.org/a?b=1&c=2"), "https://example.org/a?b=1&c=2" },
        { new Version(1, 2), "1.2" },
        { Plan.Premium, "Premium" },
        { Rights.Read | Rights.Write, "Read, Write" },
        { typeof(Dictionary<string, int?>), "Dictionary<string, int?>" },
        { new Regex("a<b"), "a<b" },
        { new StringBuilder("built"), "built" },
        { new XElement("a", new XAttribute("b", 1)), "<a b=\"1\" />" },
        { new Memory<char>("memory".ToCharArray()), "memory" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_scalar_is_one_text_in_both_media_types(object? value, string expected)
    {
        Assert.Equal(expected, Shown.Text(value));
        Assert.Equal(expected, Shown.HtmlText(value));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                "[ 1234.5, -1 ]|2024-02-29 00:00:00|5.50 USD|Customer { Name = A, Age = -1, Balance = 0.5 }",
                string.Join('|', ValueFormatter.ToText(new[] { 1234.5, -1 }), ValueFormatter.ToText(new DateTime(2024, 2, 29)),
                    ValueFormatter.ToText(new Money(5.5m)), ValueFormatter.ToText(new Customer("A", -1, 0.5))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Local_time_is_shown_without_the_offset_of_the_machine() =>
        Assert.Equal("2024-02-29 13:05:09", Shown.Text(new DateTime(2024, 2, 29, 13, 5, 9, DateTimeKind.Local)));

    [Fact]
    public void Null_has_html_that_says_so() => Assert.Equal("<span class=\"cl-null\">&lt;null&gt;</span>", Shown.Html(null));

    [Fact]
    public void A_number_is_a_span() => Assert.Equal("<span>42</span>", Shown.Html(42));

    [Fact]
    public void Text_of_several_lines_keeps_them_in_html() => Assert.Equal("<pre>a\nb</pre>", Shown.Html(new StringBuilder("a\nb")));
}
