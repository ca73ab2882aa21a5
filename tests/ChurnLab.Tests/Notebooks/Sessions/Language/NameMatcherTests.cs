using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("GroupBy", "", "Prefix")]
    [InlineData("GroupBy", "Gro", "Prefix")]
    [InlineData("GroupBy", "gro", "PrefixOfOtherCase")]
    [InlineData("GroupBy", "GB", "Humps")]
    [InlineData("GroupBy", "grb", "Humps")]
    [InlineData("ToUpperInvariant", "TI", "Humps")]
    [InlineData("ToUpperInvariant", "toupin", "Humps")]
    [InlineData("IOStream", "ios", "PrefixOfOtherCase")]
    [InlineData("HTMLText", "HT", "Prefix")]
    [InlineData("HTMLText", "HTe", "Humps")]
    [InlineData("Colour.Green", "cg", "Humps")]
    [InlineData("age_band", "ab", "Humps")]
    [InlineData("GroupBy", "oup", "Inside")]
    [InlineData("GroupBy", "ou", "None")]
    [InlineData("GroupBy", "B", "None")]
    [InlineData("GroupBy", "GBx", "None")]
    [InlineData("GroupBy", "upB", "Inside")]
    [InlineData("Grab", "grb", "None")]
    public void Names_are_found_by_their_start_their_humps_or_a_piece(string name, string typed, string expected) =>
        Assert.Equal(expected, NameMatcher.Match(name, typed).ToString());
}
