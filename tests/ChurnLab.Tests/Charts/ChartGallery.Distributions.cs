using ChurnLab.Charts;
using static ChurnLab.Tests.Charts.ChartGalleryData;

namespace ChurnLab.Tests.Charts;

/// <content>Distributions of values, in groups.</content>
internal static partial class ChartGallery
{
    /// <summary>Figures of the distribution recipes, by name.</summary>
    private static Dictionary<string, Figure> Distributions() => new(StringComparer.Ordinal)
    {
        ["box"] = Chart.Box(Cities, Ages, options: new() { Mean = true })
            .WithTitle("В Ростове Великом клиенты старше, чем в Ярославле и Рыбинске", "Возраст клиентов по городам, 600 клиентов")
            .WithYTitle("Возраст, лет"),
        ["box-horizontal"] = Chart.Box(
                Cities.Select(city => $"{city}, отделения и офисы партнёров"),
                Balances,
                options: new() { Horizontal = true, MostOutliers = 5 })
            .WithTitle("Остаток на счёте у половины клиентов не больше ста тысяч рублей")
            .WithXTitle("Остаток, руб."),
        ["box-grouped"] = Figure.Combine(
                Chart.Box(Only(Cities, "Остались"), Only(Ages, "Остались"), "Остались"),
                Chart.Box(Only(Cities, "Ушли"), Only(Ages, "Ушли"), "Ушли"))
            .WithTitle("Ушедшие старше оставшихся в каждом городе")
            .WithYTitle("Возраст, лет"),
        ["violin"] = Chart.Violin(Cities, Ages)
            .WithTitle("Возраст распределён в городах почти одинаково")
            .WithYTitle("Возраст, лет"),
        ["violin-split"] = Chart.SplitViolin(Cities, Churned, Ages)
            .WithTitle("Ушедшие старше оставшихся в каждом городе")
            .WithYTitle("Возраст, лет"),
        ["histogram-by"] = Chart.HistogramBy(Churned, Ages)
            .WithTitle("Ушедшие клиенты старше оставшихся")
            .WithXTitle("Возраст, лет"),
        ["histogram-long"] = Chart.Histogram(Enumerable.Range(0, 5000).Select(AgeOf), name: "Клиенты")
            .WithTitle("Больше всего клиентов в возрасте около сорока лет")
            .WithXTitle("Возраст, лет")
            .WithYTitle("Клиентов"),
        ["density"] = Chart.Density(Ages)
            .WithTitle("Возраст клиентов распределён с одной вершиной")
            .WithXTitle("Возраст, лет"),
        ["density-by"] = Chart.DensityBy(Churned, Ages)
            .WithTitle("Ушедшие клиенты старше оставшихся")
            .WithXTitle("Возраст, лет"),
        ["density-log"] = Chart.DensityBy(Churned, Balances, new() { Log = true })
            .WithTitle("Остатки ушедших больше, чем у оставшихся")
            .WithXTitle("Остаток на счёте, руб."),
    };

    /// <summary>Boxes and the areas that speak for them, in groups with hostile names.</summary>
    private static Figure HostileBoxes()
    {
        var boxes = Chart.Box(
            HostileTexts.SelectMany(text => Enumerable.Repeat(text, 5)),
            HostileTexts.SelectMany((_, group) => new double[] { 1, 2, 3, 4, 50 + group }),
            HostileTexts[6]);
        return Figure.Combine(Hostilely(boxes.Data[1]), boxes);
    }
}
