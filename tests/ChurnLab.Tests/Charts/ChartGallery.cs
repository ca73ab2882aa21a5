using ChurnLab.Charts;

namespace ChurnLab.Tests.Charts;

/// <summary>One figure of every kind, for snapshots and for drawing in a browser.</summary>
/// <remarks>Depends on nothing but ChurnLab.Charts, so that other test projects can compile this file.</remarks>
internal static partial class ChartGallery
{
    /// <summary>
    /// Texts that would break out of a script, an attribute, a comment or plotly.js's markup if they were not
    /// escaped.
    /// </summary>
    public static IReadOnlyList<string> HostileTexts { get; } =
    [
        "</script><script>alert(1)</script>",
        "<!-- comment --> ]]>",
        "\"double\" 'single' `tick` \\ back\\slash \\u003C",
        "line\u2028separator\u2029end",
        "<img src=x onerror=alert(1)>",
        "<b>bold</b><br>&lt;entity&amp; <a href=\"javascript:alert(1)\">link</a>",
        "%{y} $x^2$ ${template}",
        "два\nряда",
    ];

    /// <summary>Figures as an analyst would make them, by name.</summary>
    public static IReadOnlyDictionary<string, Figure> Plain { get; } = new Dictionary<string, Figure>(
        Distributions())
    {
        ["bar"] = Bars(),
        ["bar-grouped"] = GroupedBars(),
        ["bar-horizontal"] = HorizontalBars(),
        ["bar-stacked"] = StackedBars(),
        ["scatter"] = Points(),
        ["line"] = Lines(),
        ["line-band"] = Band(),
        ["histogram"] = Histograms(),
        ["heatmap"] = Correlations(),
        ["small-multiples"] = SmallMultiples(),
    }.Concat(Recipes).ToDictionary();

    /// <summary>One figure for each type of trace with hostile texts wherever a figure takes a text, by name.</summary>
    public static IReadOnlyDictionary<string, Figure> Hostile { get; } = new Dictionary<string, Figure>
    {
        ["hostile-bar"] = Hostilely(new BarTrace { X = Texts, Y = Numbers, Text = Texts, HoverText = Texts }),
        ["hostile-scatter"] = Hostilely(new ScatterTrace
        {
            X = Texts,
            Y = Numbers,
            Text = Texts,
            Mode = ScatterMode.LinesMarkersText,
        }),
        ["hostile-histogram"] = Hostilely(new HistogramTrace { X = Texts }),
        ["hostile-heatmap"] = Hostilely(new HeatmapTrace
        {
            X = Texts,
            Y = Texts,
            Z = [.. HostileTexts.Select(_ => Numbers)],
            Text = [.. HostileTexts.Select(_ => Texts)],
            TextTemplate = "%{text}",
            ColorBar = new() { Title = HostileTexts[0] },
        }),
        ["hostile-box"] = HostileBoxes(),
    }.Concat(HostileRecipes).ToDictionary();

    private static PlotValues Texts => [.. HostileTexts];

    private static PlotValues Numbers => [.. Enumerable.Range(1, HostileTexts.Count)];

    private static Figure Bars() =>
        Chart.Bar(["1", "2", "3", "4"], [0.2771, 0.0758, 0.8271, 1.0], "Доля ушедших")
            .WithErrorBars([0.2650, 0.0690, 0.7752, 0.9398], [0.2895, 0.0833, 0.8691, 1.0])
            .WithReferenceLine(0.2037, "в среднем 20,4 %")
            .WithPercentY()
            .WithTitle(
                "Клиенты с двумя продуктами уходят реже всех: 7,6 % против 27,7 % у тех, кто пользуется одним продуктом банка",
                "Доля ушедших и 95 %-й интервал Уилсона, 10 000 клиентов")
            .WithXTitle("Число продуктов")
            .WithYTitle("Доля ушедших")
            .WithHover("Продуктов: %{x}\nушло %{y:.1%} из %{customdata[0]}", [5084, 4590, 266, 60])
            .WithLayout(layout => layout with { ShowLegend = false });

    private static Figure GroupedBars()
    {
        string[] cities = ["Ярославль", "Рыбинск", "Ростов Великий"];
        return Figure.Combine(
                Chart.Bar(cities, [0.162, 0.165, 0.325], "Мужчины"),
                Chart.Bar(cities, [0.203, 0.212, 0.376], "Женщины"))
            .WithPercentY()
            .WithTitle("Во всех городах женщины уходят чаще мужчин")
            .WithYTitle("Доля ушедших");
    }

    private static Figure HorizontalBars() =>
        Chart.HorizontalBar(
                ["Среднемесячный остаток на счёте, руб.", "Возраст, лет", "Число продуктов", "Активность за полгода", "Пол"],
                [1234.5, 842, 410.25, 96, double.NaN])
            .WithTitle("Сильнее всего прогноз меняет остаток на счёте")
            .WithXTitle("Вклад в прогноз, тыс. руб.")
            .WithValueLabels(",.0f");

    private static Figure StackedBars()
    {
        string[] quarters = ["1 кв. 2022", "2 кв. 2022", "3 кв. 2022", "4 кв. 2022"];
        return Figure.Combine(
                Chart.Bar(quarters, [420, 510, 480, 530], "Онлайн"),
                Chart.Bar(quarters, [230, 220, 210, 190], "Отделение"),
                Chart.Bar(quarters, [90, 110, 120, 150], "Партнёры"))
            .WithLayout(layout => layout with { BarMode = BarMode.Stack })
            .WithTitle("Новые договоры всё чаще заключают онлайн")
            .WithYTitle("Договоры");
    }

    private static Figure Points()
    {
        var x = Enumerable.Range(0, 60).Select(index => 20 + index).ToArray();
        return Figure.Combine(
                Chart.Scatter(x, x.Select((value, index) => value + (index * 17 % 37)), "Остались"),
                Chart.Scatter(x, x.Select((value, index) => value + (index * 23 % 41) + 15), "Ушли"))
            .WithTitle("Остаток на счёте растёт с возрастом у всех клиентов")
            .WithXTitle("Возраст, лет")
            .WithYTitle("Остаток, тыс. руб.")
            .WithVerticalLine(60, "пенсия");
    }

    private static Figure Lines()
    {
        var months = Enumerable.Range(0, 24).Select(month => new DateOnly(2021, 1, 1).AddMonths(month)).ToArray();
        var paidIn = months.Select((_, index) => index == 9 ? double.NaN : 12000 + (350 * index) + (index * 7 % 12 * 90));
        var paidOut = months.Select((_, index) => 9000 + (200 * index) + (index * 5 % 12 * 60));
        return Figure.Combine(Chart.Line(months, paidIn, "Взносы"), Chart.Line(months, paidOut, "Выплаты"))
            .WithTitle("Взносы растут быстрее выплат")
            .WithYTitle("Тыс. руб.")
            .WithVerticalLine(new DateOnly(2022, 3, 1), "новый тариф");
    }

    private static Figure Band()
    {
        var time = Enumerable.Range(0, 37).ToArray();
        var survival = time.Select(month => Math.Round(36d / (36 + (2 * month)), 3)).ToArray();
        var edge = new ScatterTrace
        {
            X = time,
            Mode = ScatterMode.Lines,
            Line = new() { Width = 0, Shape = LineShape.HV },
            ShowLegend = false,
            HoverInfo = "skip",
        };
        return Chart.Of(
                edge with { Y = [.. survival.Select(share => Math.Round(share * 0.96, 3))] },
                edge with
                {
                    Y = [.. survival.Select(share => Math.Min(1, Math.Round(share * 1.04, 3)))],
                    Fill = ScatterFill.ToNextY,
                    FillColor = "rgba(0,114,178,0.2)",
                },
                new ScatterTrace
                {
                    X = time,
                    Y = survival,
                    Mode = ScatterMode.Lines,
                    Name = "Остаются",
                    Line = new() { Color = Theme.ColorWay[0], Shape = LineShape.HV },
                })
            .WithPercentY()
            .WithTitle("За три года уходит две трети клиентов")
            .WithXTitle("Месяцев с первого договора")
            .WithYTitle("Доля оставшихся")
            .WithYAxis(axis => axis with { RangeMode = RangeMode.ToZero });
    }

    private static Figure Histograms()
    {
        var ages = Enumerable.Range(0, 200)
            .Select(index => 18 + (index * 7 % 20) + (index * 11 % 23) + (index * 13 % 17));
        return Chart.Histogram(ages, 30, "Клиенты")
            .WithTitle("Половина клиентов моложе 47 лет")
            .WithXTitle("Возраст, лет")
            .WithYTitle("Клиентов");
    }

    private static Figure Correlations()
    {
        string[] names = ["Возраст", "Остаток", "Продукты", "Активность", "Отток"];
        double[,] cells =
        {
            { 1, 0.03, -0.03, 0.09, 0.29 },
            { 0.03, 1, -0.30, -0.01, 0.12 },
            { -0.03, -0.30, 1, 0.01, -0.05 },
            { 0.09, -0.01, 0.01, 1, -0.16 },
            { 0.29, 0.12, -0.05, -0.16, double.NaN },
        };
        return Chart.Heatmap(cells, names, names)
            .WithTraces<HeatmapTrace>(map => map with
            {
                ColorScale = ColorScale.Diverging,
                ZMin = -1,
                ZMax = 1,
                TextTemplate = "%{z:.2f}",
            })
            .WithTitle("Сильнее всего с оттоком связан возраст");
    }

    private static Figure SmallMultiples() => Chart.Of(
            new BarTrace { X = ["A", "B"], Y = [3, 5], Name = "Слева" },
            new BarTrace { X = ["A", "B"], Y = [4, 2], Name = "Справа", XAxis = "x2", YAxis = "y2" })
        .WithTitle("Два графика рядом")
        .WithXAxis(axis => axis with { Domain = new(0, 0.48) })
        .WithLayout(layout => layout with
        {
            MoreXAxes = [new() { Domain = new(0.52, 1), Anchor = "y2", Type = AxisType.Category }],
            MoreYAxes = [new() { Matches = "y", Anchor = "x2", ShowTickLabels = false }],
        });

    private static Figure Hostilely(Trace trace) =>
        Chart.Of(trace with { Name = HostileTexts[0], LegendGroup = HostileTexts[5] })
            .WithTitle(string.Join(' ', HostileTexts), HostileTexts[4])
            .WithXTitle(HostileTexts[4])
            .WithYTitle(HostileTexts[5])
            .WithHover($"{HostileTexts[5]} %{{customdata[0]}} %{{x}}", Texts)
            .WithReferenceLine(3, HostileTexts[5])
            .WithVerticalLine(HostileTexts[2], HostileTexts[4])
            .WithLayout(layout => layout with { ShowLegend = true, Legend = new() { Title = HostileTexts[5] } })
            .WithHeight(800);
}
