using ChurnLab.Studies.Macro;

namespace ChurnLab.Tests.Studies.Macro;

public sealed class RegionTableTests
{
    [Fact]
    public void The_table_of_the_library_holds_the_subjects_of_eight_districts()
    {
        Assert.Equal(85, RegionTable.Default.Regions.Count);
        Assert.Equal(8, RegionTable.Default.Districts.Count);
        Assert.Equal(231, RegionTable.Default.Regions.Sum(region => region.Prefixes.Count));
    }

    [Theory]
    [InlineData("ЛИПЕЦКАЯ ОБЛ", "ЛИПЕЦКАЯ ОБЛ")]
    [InlineData(" липецкая обл ", "ЛИПЕЦКАЯ ОБЛ")]
    [InlineData("ПОДМОСКОВЬЕ", "МОСКОВСКАЯ ОБЛ")]
    [InlineData("НАБЕРЕЖНЫЕ ЧЕЛНЫ", "ТАТАРСТАН РЕСП")]
    [InlineData("ЛИПЕЦКАЯ ОБЛАСТЬ", null)]
    public void Names_and_known_spellings_are_found(string text, string? region) =>
        Assert.Equal(region, RegionTable.Default.Named(text)?.Name);

    [Theory]
    [InlineData("ЛИПЕЦКЯ ОБЛ", "ЛИПЕЦКАЯ ОБЛ")]
    [InlineData("ЛЕНИГРАДСКАЯ ОБЛ", "ЛЕНИНГРАДСКАЯ ОБЛ")]
    [InlineData("ОРЛОВСКАЯ ОБЛ", "ОРЛОВСКАЯ ОБЛ")]
    [InlineData("НВАЯ ЗЕМЛЯ", null)]
    [InlineData("ЯНТАЙ", null)]
    [InlineData("", null)]
    public void A_slip_of_the_pen_is_taken_for_the_one_name_it_comes_near(string text, string? region) =>
        Assert.Equal(region, RegionTable.Default.Nearest(text)?.Name);

    [Theory]
    [InlineData("КУРСКЯ ОБЛ", "КУРСКАЯ ОБЛ")]
    [InlineData("КУРАСКАЯ ОБЛ", "КУРСКАЯ ОБЛ")]
    [InlineData("ОМСКСКАЯ ОБЛ", "ОМСКАЯ ОБЛ")]
    [InlineData("КОМСКАЯ ОБЛ", null)]
    public void A_spelling_between_two_names_is_not_guessed(string text, string? region) =>
        Assert.Equal(region, RegionTable.Default.Nearest(text)?.Name);

    [Theory]
    [InlineData(446_254, "САМАРСКАЯ ОБЛ")]
    [InlineData(628_303, "ХАНТЫ-МАНСИЙСКИЙ АВТОНОМНЫЙ ОКРУГ - ЮГРА АО")]
    [InlineData(225_320, null)]
    [InlineData(99_999, null)]
    [InlineData(1_000_000, null)]
    [InlineData(0, null)]
    public void A_postal_code_tells_the_region(int code, string? region) =>
        Assert.Equal(region, RegionTable.Default.OfPostalCode(code)?.Name);

    [Fact]
    public void No_name_is_near_another()
    {
        foreach (var region in RegionTable.Default.Regions)
            Assert.Same(region, RegionTable.Default.Nearest(region.Name));
    }

    [Fact]
    public void Distances_are_those_on_the_globe()
    {
        Assert.InRange(RegionTable.Default.Named("МОСКВА Г")!.KilometresFromMoscow, 0, 5);
        Assert.InRange(RegionTable.Default.Named("САНКТ-ПЕТЕРБУРГ Г")!.KilometresFromMoscow, 625, 645);
        Assert.InRange(RegionTable.Default.Named("ПРИМОРСКИЙ КРАЙ")!.KilometresFromMoscow, 6380, 6460);
    }
}
