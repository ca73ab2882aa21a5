using ChurnLab.Charts;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Charts;

public class FigureTextTests
{
    [Fact]
    public void Figures_are_told_in_text() =>
        Snapshot.Matches(
            string.Join("\n\n", ChartGallery.Plain.Select(entry => $"[{entry.Key}]\n{entry.Value.ToText()}")),
            "Charts",
            "figures.txt");

    [Fact]
    public void Hostile_figures_keep_their_lines() =>
        Snapshot.Matches(ChartGallery.Hostile["hostile-bar"].ToText(), "Charts", "hostile-bar.txt");

    [Fact]
    public void Twenty_bars_are_listed_and_twenty_one_are_counted()
    {
        Assert.Equal(22, Lines(20));
        Assert.Equal(1, Lines(21));

        static int Lines(int bars) =>
            Chart.Bar(Enumerable.Range(0, bars), Enumerable.Range(0, bars)).ToText().Split('\n').Length;
    }

    [Fact]
    public void Numbers_are_russian_whatever_the_culture()
    {
        using var _ = new CultureScope("en-US");

        Assert.Contains("1\u00A0234,5", Chart.Bar(["a"], [1234.5]).ToText(), StringComparison.Ordinal);
    }
}
