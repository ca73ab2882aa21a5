using ChurnLab.Insight;
using ChurnLab.Studies.Bank;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Measures;

public sealed class MeasureCatalogueTests
{
    [Fact]
    public void A_group_is_about_what_most_members_have_and_others_have_less()
    {
        var themes = SegmentTheme.Of(MeasureCases.Young.Members, MeasureCases.Clients, MeasureCases.Catalogue.Themes);

        Assert.Equal(["young", "no_card"], themes.Select(theme => theme.Key));
        Assert.Empty(SegmentTheme.Of(MeasureCases.Old.Members, MeasureCases.Clients, MeasureCases.Catalogue.Themes));
    }

    [Fact]
    public void What_everybody_has_is_no_theme()
    {
        var everybody = new SegmentTheme("any", "любой возраст", new ChurnLab.Insight.Segments.RangeCondition("age", 0, 100));

        Assert.Empty(SegmentTheme.Of(MeasureCases.Young.Members, MeasureCases.Clients, [everybody]));
    }

    [Fact]
    public void The_first_entry_counts_whose_themes_the_group_all_has()
    {
        Assert.Equal("A", MeasureCases.Catalogue.Choose(MeasureCases.Young.Members, MeasureCases.Clients).WinBack.Name);
        Assert.Equal("B", MeasureCases.Catalogue.Choose(MeasureCases.Rows(0, 1, 2), MeasureCases.Clients).WinBack.Name);
        Assert.Equal("C", MeasureCases.Catalogue.Choose(MeasureCases.Old.Members, MeasureCases.Clients).Retention.Name);
    }

    [Fact]
    public void A_catalogue_without_an_entry_for_everybody_is_refused() => Assert.StartsWith(
        "The last entry of a catalogue of measures asks for no theme",
        Assert.Throws<InsightException>(() => new MeasureCatalogue([], [])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_theme_is_named() => Assert.Equal(
        "An entry of the catalogue asks for the theme 'rich'; known are young, no_card.",
        Assert.Throws<InsightException>(() => new MeasureCatalogue(
            MeasureCases.Catalogue.Themes,
            [new CatalogueEntry(["rich"], MeasureCases.Back("A"), MeasureCases.Keep("A")), MeasureCases.Catalogue.Entries[^1]])).Message);

    [Fact]
    public void Measures_in_each_others_place_are_refused() => Assert.Contains(
        "winning back comes first",
        Assert.Throws<InsightException>(() => new MeasureCatalogue([], [new CatalogueEntry([], MeasureCases.Keep("A"), MeasureCases.Back("A"))])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_banks_catalogue_shows_every_measure_with_its_assumption()
    {
        var catalogue = BankMeasures.Catalogue(new BankMeasureAssumptions { Retention = new AssumedEffect(0.2, 0.1, 0.4), LetterCost = 99 });
        var html = catalogue.ToHtml();

        Assert.Contains("20\u202F% (от 10\u202F% до 40\u202F%)", html, StringComparison.Ordinal);
        Assert.Contains("99", html, StringComparison.Ordinal);
        Assert.All(catalogue.Entries, entry => Assert.Contains(entry.WinBack.Text, html, StringComparison.Ordinal));
        Assert.Equal(0.05, catalogue.Entries[0].WinBack.Effect.Value);
    }

    [Theory]
    [InlineData(0, 0, 0.1)]
    [InlineData(0.5, 0.6, 0.7)]
    [InlineData(0.5, 0.4, 0.45)]
    [InlineData(0.5, -0.1, 0.6)]
    [InlineData(double.NaN, 0, 1)]
    public void An_impossible_effect_is_refused(double value, double lower, double upper) =>
        Assert.Throws<InsightException>(() => new AssumedEffect(value, lower, upper));

    [Fact]
    public void Impossible_costs_and_shares_are_refused()
    {
        Assert.Throws<InsightException>(() => MeasureCases.Keep("A") with { CostPerContact = -1 });
        Assert.Throws<InsightException>(() => MeasureCases.Keep("A") with { SpontaneousShare = 1.5 });
    }
}
