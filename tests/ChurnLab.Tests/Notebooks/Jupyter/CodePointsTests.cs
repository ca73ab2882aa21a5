using ChurnLab.Notebooks.Jupyter;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀b", 1, 2)]
    [InlineData("😀b", 2, 3)]
    [InlineData("да😀😀.", 4, 6)]
    [InlineData("abc", 99, 3)]
    [InlineData("abc", -1, 0)]
    [InlineData("\ud83dx", 1, 1)]
    public void Jupyter_counts_a_pair_of_surrogates_once(string code, int codePoints, int utf16)
    {
        Assert.Equal(utf16, CodePoints.ToUtf16(code, codePoints));
        if (codePoints >= 0 && codePoints <= code.Length)
            Assert.Equal(codePoints, CodePoints.FromUtf16(code, utf16));
    }

    [Fact]
    public void A_position_inside_a_pair_counts_the_pair() => Assert.Equal(1, CodePoints.FromUtf16("😀b", 1));
}
