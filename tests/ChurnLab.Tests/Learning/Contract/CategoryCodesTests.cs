using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Contract;

public sealed class CategoryCodesTests
{
    [Fact]
    public void Codes_name_levels_and_are_copied()
    {
        int[] codes = [1, CategoryFeature.MissingCode, 0];
        var feature = CategoryFeature.OfCodes("region", codes, ["b", "a", "unused"]);
        codes[0] = 0;

        Assert.Equal([1, -1, 0], feature.Codes.ToArray());
        Assert.Equal(["b", "a", "unused"], feature.Levels);
        Assert.Equal(1, feature.MissingCount);
        Assert.Equal([0, -1, 1], feature.CodesAmong(["a", "b"]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public void A_code_that_is_no_place_among_the_levels_is_refused(int code)
    {
        var failure = Assert.Throws<LearningException>(() => CategoryFeature.OfCodes("region", [0, code], ["a", "b"]));

        Assert.Equal($"The code of row 1 of 'region' is {code}: expected -1 to 1.", failure.Message);
    }

    [Fact]
    public void A_level_that_comes_twice_is_refused() =>
        Assert.Equal(
            "Levels of the category 'region' come twice: expected all different.",
            Assert.Throws<LearningException>(() => CategoryFeature.OfCodes("region", [0], ["a", "a"])).Message);
}
