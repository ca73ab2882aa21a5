using ChurnLab.Insight.Words;

namespace ChurnLab.Tests.Insight.Words;

public sealed class FeatureWordsCountedTests
{
    private static readonly FeatureWords Age = new("age", "возраст") { Unit = "лет", Counted = ("год", "года", "лет") };

    [Theory]
    [InlineData(21, "21\u00A0год")]
    [InlineData(33, "33\u00A0года")]
    [InlineData(45, "45\u00A0лет")]
    [InlineData(-1, "−1\u00A0года")]
    public void A_value_of_one_client_takes_the_form_of_its_number(double value, string expected) => Assert.Equal(expected, Age.One(value));

    [Fact]
    public void A_fraction_takes_the_form_of_few() => Assert.Equal("31,5\u00A0года", (Age with { Decimals = 1 }).One(31.5));

    [Fact]
    public void Without_forms_the_unit_stands() => Assert.Equal(
        "700\u00A0тыс. рублей",
        new FeatureWords("b", "остаток") { Unit = "тыс. рублей", Scale = 1000 }.One(700_000));

    [Fact]
    public void A_missing_value_is_a_dash() => Assert.Equal("—", Age.One(double.NaN));
}
