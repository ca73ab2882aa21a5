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
        ["bar-grouped-intervals"] = Chart.GroupedBar(
                Three,
                ChartSeries.Of("Мужчины", [0.162, 0.165, 0.325], [0.149, 0.147, 0.281], [0.176, 0.185, 0.372]),
                ChartSeries.Of("Женщины", [0.203, 0.212, 0.376], [0.188, 0.191, 0.329], [0.219, 0.234, 0.425]))
            .WithPercentY()
            .WithTitle("Во всех городах женщины уходят чаще мужчин", "Доля ушедших и 95 %-й интервал Уилсона")
            .WithYTitle("Доля ушедших"),
        ["bar-shares"] = Chart.StackedBar(
                ["1 кв. 2022", "2 кв. 2022", "3 кв. 2022", "4 кв. 2022"],
                [
                    ("Онлайн", new[] { 420, 510, 480, 530 }),
                    ("Отделение", new[] { 230, 220, 210, 190 }),
                    ChartSeries.Of("Партнёры", [90, 110, 30, 150]),
                ],
                normalize: true)
            .WithTitle("Две трети новых договоров заключают онлайн")
            .WithYTitle("Доля договоров"),
        ["line-with-band"] = Figure.Combine(RateBand("Мужчины", 0), RateBand("Женщины", 0.05))
            .WithPercentY()
            .WithTitle("С возрастом клиенты уходят чаще, после шестидесяти — снова реже", "Доля ушедших и 95 %-й интервал Уилсона")
            .WithXTitle("Возраст, лет")
            .WithYTitle("Доля ушедших"),
        ["heatmap-annotated"] = Chart.AnnotatedHeatmap(
                new[,]
                {
                    { 1, 0.03, -0.3, 0.29 },
                    { 0.03, 1, -0.85, 0.12 },
                    { -0.3, -0.85, 1, double.NaN },
                    { 0.29, 0.12, double.NaN, 1 },
                },
                Traits,
                Traits)
            .WithTitle("Сильнее всего связаны остаток на счёте и число продуктов"),
        ["heatmap-rates"] = Chart.AnnotatedHeatmap(
                new[,] { { 0.05, 0.31, 0.83 }, { 0.02, 0.18, double.NaN }, { 0.11, 0.42, 0.97 } },
                ["1 продукт", "2 продукта", "3 продукта"],
                Three,
                ".1%")
            .WithTitle("Чем больше продуктов, тем больше доля ушедших"),
        ["grid"] = Figure.Grid(
                [.. Three.Select(CityPanel)],
                sharedY: true)
            .WithTitle("Женщины уходят чаще мужчин в каждом городе и возрасте"),
        ["grid-mixed"] = Figure.Grid(
                [
                    Chart.DensityBy(Churned, Ages).WithTitle("Возраст").WithXTitle("лет"),
                    Chart.DensityBy(Churned, Balances, new() { Log = true }).WithTitle("Остаток на счёте").WithXTitle("руб."),
                    Chart.Box(Cities, Ages).WithTitle("Возраст по городам"),
                    Chart.HorizontalBar(Traits, [4, 3, 2, 1]).WithVerticalLine(2.5, "порог").WithTitle("Вклад признаков в прогноз ухода клиента"),
                ])
            .WithTitle("Ушедшие старше оставшихся, и на счетах у них больше"),
    };

    private static string[] Three => ["Ярославль", "Рыбинск", "Ростов Великий"];

    private static string[] Traits => ["Возраст", "Остаток", "Продукты", "Отток"];

    private static Figure CityPanel(string city, int index) =>
        Chart.GroupedBar(
                ["до 35", "35–50", "от 50"],
                ("Мужчины", new[] { 0.1 + (index * 0.05), 0.2, 0.3 }),
                ("Женщины", new[] { 0.15, 0.22 + (index * 0.03), 0.41 }))
            .WithReferenceLine(0.2 + (index * 0.03), "в среднем по городу")
            .WithPercentY()
            .WithYTitle("Доля ушедших")
            .WithTitle(city);

    private static Figure RateBand(string name, double more)
    {
        int[] ages = [.. Enumerable.Range(0, 14).Select(step => 20 + (step * 4))];
        double[] rates = [.. ages.Select(age => age == 40 ? double.NaN : Math.Round(more + 0.45 - (Math.Pow((age - 56) / 40d, 2) * 0.5), 3))];
        return Chart.LineWithBand(ages, rates, rates.Select(rate => rate - 0.03), rates.Select(rate => rate + 0.04), name);
    }

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
