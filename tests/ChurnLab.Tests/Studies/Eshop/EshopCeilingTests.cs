using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Statistics;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopCeilingTests
{
    private static readonly Frame Clients = EshopRows.Of(300);
    private static readonly Target Declined = EshopFeatures.Declined(Clients);
    private static readonly int[] Positives = [.. Enumerable.Range(0, 300).Where(row => Declined.Values[row] == 1)];

    // Both families score every fourth declining client as a stable one.
    private static readonly EshopCeiling Shared = Of((place, _) => place % 4 == 0);

    [Fact]
    public void Clients_whom_all_families_miss_are_counted_beside_chance()
    {
        var missed = Shared.MissedByAll.Count;

        Assert.Equal((Positives.Length + 3) / 4, missed);
        Assert.All(Shared.MissedByAll, row => Assert.Equal(1, Declined.Values[row]));
        // Each family misses a quarter, so by chance both would miss a sixteenth.
        Assert.Equal(Positives.Length * Math.Pow((double)missed / Positives.Length, 2), Shared.ExpectedByChance, 9);
        Assert.True(Shared.Finding().IsResolved);
    }

    [Fact]
    public void Areas_are_those_of_the_risks_with_and_without_them()
    {
        Assert.InRange(Shared.Area, 0.7, 0.9);
        Assert.Equal(1, Shared.AreaOfOthers);
        Assert.Equal(1 - (Shared.Hidden.Share.Value / 2), Shared.Hidden.Ceiling.Value);
        Assert.InRange(Shared.Hidden.Share.Value, 0.15, 0.3);
        Assert.Contains("Без них ROC-AUC — 1,000: промахи общие", Shared.Finding().Text, StringComparison.Ordinal);
        Assert.StartsWith("Около ", Shared.Finding().Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Misses_that_families_do_not_share_say_nothing_of_labels()
    {
        var apart = Of((place, family) => place % 4 == family);

        Assert.Empty(apart.MissedByAll);
        Assert.False(apart.Finding().IsResolved);
        Assert.Equal("Общих промахов у семейств не больше случайного", apart.Finding().Headline);
        Assert.EndsWith("о метках они ничего не говорят.", apart.Finding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_clients_to_compare_no_difference_is_said()
    {
        var (nobody, all) = (Of((_, _) => false), Of((_, _) => true));

        Assert.Equal("Сравнивать найденных и пропущенных не с кем", nobody.DifferencesFinding().Headline);
        Assert.Equal("Снизивших, которых пропускают все семейства сразу, нет.", nobody.DifferencesFinding().Text);
        Assert.Empty(nobody.Differences().Data);
        Assert.Equal("Все семейства сразу пропускают всех снизивших.", all.DifferencesFinding().Text);
        Assert.True(double.IsNaN(all.AreaOfOthers));
        Assert.False(all.DifferencesFinding().IsResolved);
    }

    [Fact]
    public void Both_groups_of_declining_clients_are_compared_with_stable_ones()
    {
        var finding = Shared.DifferencesFinding();

        Assert.StartsWith("Отличия от сохранивших: у найденных — ", finding.Headline, StringComparison.Ordinal);
        Assert.Contains($"У пропущенных всеми (клиентов: {Shared.MissedByAll.Count}) — ", finding.Text, StringComparison.Ordinal);
        Assert.NotEmpty(Shared.Differences().Data);
    }

    [Fact]
    public void The_table_has_a_row_per_family_and_one_for_all()
    {
        var text = Shared.ToText();

        Assert.All(new[] { "лес", "соседи", "все сразу" }, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    // Scores of stable clients lie from 0 to 1; of declining ones from 0 to 0.4 where missed, else above all.
    private static EshopCeiling Of(Func<int, int, bool> missed)
    {
        double[] Scores(int family)
        {
            var random = RandomStream.Of(5, family);
            var place = 0;
            return
            [
                .. Enumerable.Range(0, 300).Select(row =>
                {
                    var noise = random.NextDouble();
                    return Declined.Values[row] == 0 ? noise : missed(place++, family) ? noise * 0.4 : 2 + noise;
                }),
            ];
        }

        var scores = new Dictionary<string, double[]> { ["лес"] = Scores(0), ["соседи"] = Scores(1) };
        return new EshopCeiling(Clients, Declined, scores["лес"], scores);
    }
}
