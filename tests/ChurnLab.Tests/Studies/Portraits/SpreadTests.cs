using ChurnLab.Frames;
using ChurnLab.Studies.Portraits;

namespace ChurnLab.Tests.Studies.Portraits;

public sealed class SpreadTests
{
    [Fact]
    public void Medians_halves_and_the_shift_are_told_and_turn_with_the_data()
    {
        Assert.Equal(
            "X: у ушедших медиана 150 (у половины — от 125 до 174), у оставшихся 49,5 (от 24,8 до 74,2). "
            + "У ушедших значения в целом выше: в паре из ушедшего и оставшегося они больше у ушедшего с вероятностью 100 %.",
            Said(Numbers(i => i >= 100)));
        Assert.Contains("У ушедших значения в целом ниже", Said(Numbers(i => i < 100)), StringComparison.Ordinal);
        Assert.Contains("Сдвига больше случайного разброса не видно", Said(Numbers(i => i % 2 == 0)), StringComparison.Ordinal);
        Assert.EndsWith("с вероятностью 50 %.", Said(Numbers(i => i % 2 == 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_values_are_counted()
    {
        double[] numbers = [double.NaN, double.NaN, .. Enumerable.Range(2, 198).Select(i => (double)i)];
        var spread = Numbers(i => i >= 100).With(new NumberColumn("x", numbers)).ChurnSpread("x");

        Assert.Equal(2, spread.Missing);
        Assert.EndsWith("Не указано у 2.", spread.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_group_empty_there_is_nothing_to_compare()
    {
        var finding = Numbers(_ => true).ChurnSpread("x").Finding();

        Assert.False(finding.IsResolved);
        Assert.Equal("X: сравнивать нечего, одна из групп пуста.", finding.Text);
    }

    [Fact]
    public void Figures_are_of_both_groups_and_leave_out_what_a_logarithm_has_no_place_for()
    {
        var spread = Numbers(i => i >= 100).ChurnSpread("x");

        Assert.All([spread.Histogram(), spread.LogDensity()], figure =>
        {
            figure.Check();
            Assert.StartsWith("X: у ушедших выше, чем у оставшихся\n", figure.ToText(), StringComparison.Ordinal);
            Assert.All((string[])["ушли", "остались"], name => Assert.Contains(figure.Data, trace => trace.Name?.Value == name));
        });
    }

    private static string Said(Frame frame) => frame.ChurnSpread("x").Finding().Text.Replace('\u202F', ' ');

    private static Frame Numbers(Func<int, bool> leaves) => new(
        new NumberColumn("x", [.. Enumerable.Range(0, 200).Select(i => (double)i)]),
        new BooleanColumn("churn", Enumerable.Range(0, 200).Select(i => (bool?)leaves(i))));
}
