using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Tests.Charts;

/// <content>Figures of the recipes.</content>
internal static partial class ChartGallery
{
    private static Dictionary<string, Figure> Recipes => new()
    {
        ["forest"] = OddsRatios(),
        ["forest-groups"] = Effects(),
        ["waterfall"] = Clients(),
        ["waterfall-negative"] = Result(),
        ["slope"] = CityRates(),
        ["slope-highlight"] = Activity(),
        ["bubble"] = CityBubbles(),
        ["bubble-groups"] = Tariffs(),
        ["parallel-coordinates"] = Profiles(),
        ["region-bubble-map"] = Regions(),
        ["dots"] = Importance(),
        ["dots-intervals"] = RegionRates(),
    };

    private static Dictionary<string, Figure> HostileRecipes => new()
    {
        ["hostile-forest"] = Titled(Chart.Forest(HostileTexts.Select((text, row) =>
            new ForestRow(text, row, row - 1, row + 1) { Group = HostileTexts[row % 2] }))),
        ["hostile-waterfall"] = Titled(Chart.Waterfall(
            HostileTexts,
            HostileTexts.Select((_, step) => step - 2),
            new() { Start = 3, StartLabel = HostileTexts[0], TotalLabel = HostileTexts[5], Format = new() { Unit = HostileTexts[4] } })),
        ["hostile-slope"] = Titled(Chart.Slope(
            HostileTexts,
            HostileTexts.Select((_, line) => line),
            HostileTexts.Select((_, line) => line * line % 5),
            new() { BeforeTitle = HostileTexts[0], AfterTitle = HostileTexts[5], Highlight = [HostileTexts[4]] })),
        ["hostile-bubble"] = Titled(Chart.Bubble(
            HostileTexts.Select((_, point) => point),
            HostileTexts.Select((_, point) => point * 3 % 7),
            HostileTexts.Select((_, point) => point + 1),
            new()
            {
                Labels = HostileTexts,
                LabelOnly = HostileTexts,
                Color = Texts,
                SizeName = HostileTexts[5],
                XName = HostileTexts[0],
                YName = HostileTexts[4],
            })),
        ["hostile-parallel-coordinates"] = Titled(Chart.ParallelCoordinates(
            new Frame(
                new TextColumn(HostileTexts[0], HostileTexts),
                new TextColumn(HostileTexts[5], HostileTexts.Reverse()),
                new TextColumn(HostileTexts[4], HostileTexts.Select((_, row) => HostileTexts[row % 3]))),
            new() { GroupBy = HostileTexts[4] })),
        ["hostile-region-bubble-map"] = Titled(Chart.RegionBubbleMap(
            HostileTexts.Select((text, region) => new RegionBubble(text, 50 + region, 40 + (15 * region), region, region + 1)),
            new() { ValueName = HostileTexts[0], SizeName = HostileTexts[5] })),
        ["hostile-dots"] = Titled(Chart.Dots(
            HostileTexts,
            HostileTexts.Select((_, row) => row),
            new() { ValueName = HostileTexts[5], Highlight = [HostileTexts[0]] })),
    };

    private static Figure Titled(Figure figure) => figure.WithTitle(HostileTexts[0], HostileTexts[4]).WithHeight(800);

    private static Figure OddsRatios() => Chart.Forest(
            [
                new("Возраст, на каждые 10 лет", 1.82, 1.69, 1.96),
                new("Женщины по сравнению с мужчинами", 1.71, 1.52, 1.92),
                new("Неактивные клиенты по сравнению с активными", 2.94, 2.60, 3.33),
                new("Остаток на счёте, на каждые 100 тыс. руб.", 1.04, 0.94, 1.15),
                new("Кредитная карта", 0.95, 0.84, 1.07),
                new("Три продукта по сравнению с двумя", 12.5, 7.9, 60),
                new("Четыре продукта по сравнению с двумя", 3.1, 0.4, double.PositiveInfinity),
                new("Стаж в банке, на каждый год", 0.98, 0.96, 1.01),
            ],
            new() { LogScale = true, Order = RowOrder.Descending })
        .WithTitle("Сильнее всего с уходом связаны три продукта и неактивность")
        .WithXTitle("Отношение шансов уйти");

    private static Figure Effects() => Chart.Forest(
            [
                new("Новый тариф", 0.031, 0.012, 0.050) { Group = "Москва", Weight = 4200 },
                new("Звонок", 0.008, -0.010, 0.026) { Group = "Москва", Weight = 3900 },
                new("Скидка", -0.022, -0.039, -0.005) { Group = "Москва", Weight = 4100 },
                new("Новый тариф", 0.024, -0.012, 0.060) { Group = "Другие города", Weight = 1200 },
                new("Звонок", double.NaN, double.NaN, double.NaN) { Group = "Другие города" },
                new("Скидка", -0.035, -0.071, 0.001) { Group = "Другие города", Weight = 900 },
            ],
            new() { Format = ValueFormat.Percent() })
        .WithTitle("Скидка удерживает клиентов в Москве, звонок не меняет ничего", "Изменение доли ушедших, процентные пункты");

    private static Figure Clients() => Chart.Waterfall(
            ["Новые", "Вернулись", "Ушли сами", "Закрыты банком", "Перешли в другой филиал"],
            [1840, 310, -2130, -95, -240],
            new() { Start = 10240, StartLabel = "На 1 января", TotalLabel = "На 31 декабря" })
        .WithTitle("За год банк потерял 315 клиентов: новых меньше, чем ушедших")
        .WithYTitle("Клиентов");

    private static Figure Result() => Chart.Waterfall(
            ["Взносы участников фонда", "Инвестиционный доход", "Выплаты пенсий", "Расходы на управление"],
            [3.4, -1.1, -4.9, -0.3],
            new() { TotalLabel = "Результат года", Orientation = Orientation.Horizontal, Format = ValueFormat.Number(1, "млн руб.") })
        .WithTitle("Выплаты превысили взносы: год закончен с убытком");

    private static Figure CityRates() => Chart.Slope(
            ["Ярославль", "Рыбинск", "Ростов Великий", "Переславль-Залесский", "Углич", "Тутаев", "Без данных"],
            [0.162, 0.165, 0.325, 0.171, 0.204, double.NaN, double.NaN],
            [0.158, 0.199, 0.281, 0.198, 0.203, 0.197, double.NaN],
            new()
            {
                BeforeTitle = "2021 год",
                AfterTitle = "2022 год",
                Format = ValueFormat.Percent(),
                BeforeIntervals = Around([0.162, 0.165, 0.325, 0.171, 0.204, double.NaN, double.NaN]),
                AfterIntervals = Around([0.158, 0.199, 0.281, 0.198, 0.203, 0.197, double.NaN]),
            })
        .WithTitle("Доля ушедших выросла в двух городах из пяти", "Доля ушедших за год с 95 %-м интервалом");

    private static (double Lower, double Upper)[] Around(double[] values) =>
        [.. values.Select(value => (Math.Round(value - 0.012, 3), Math.Round(value + 0.013, 3)))];

    private static Figure Activity()
    {
        string[] categories =
        [
            "Одежда", "Обувь", "Детские товары", "Спорт и отдых", "Электроника", "Книги", "Мебель", "Продукты", "Зоотовары",
            "Косметика и парфюмерия",
        ];
        return Chart.Slope(
                categories,
                [412, 398, 391, 350, 348, 345, 210, 208, 90, 400],
                [430, 377, 402, 268, 351, 349, 190, 271, 88, 401],
                new() { Highlight = ["Спорт и отдых", "Продукты"], BeforeTitle = "март", AfterTitle = "апрель" })
            .WithTitle("Покупатели переходят от спорта к продуктам");
    }

    private static Figure CityBubbles() => Chart.Bubble(
            [52.1, 47.3, 44.8, 41.2, 39.9, 38.4, 61.5, double.NaN, 43.1, 46.6],
            [0.084, 0.121, 0.133, 0.162, 0.158, 0.201, 0.066, 0.1, 0.140, 0.118],
            [13010, 5600, 1630, 1540, 1310, 1220, 690, 900, 1150, 0],
            new()
            {
                Labels =
                [
                    "Москва", "Санкт-Петербург", "Новосибирск", "Екатеринбург", "Казань", "Нижний Новгород", "Тюмень", "Пермь",
                    "Самара", "Иннополис",
                ],
                SizeName = "жителей, тыс.",
                XName = "средний доход, тыс. руб.",
                YName = "доля ушедших",
                YFormat = ValueFormat.Percent(),
                Color = new double[] { 41.2, 42.5, 38.8, 39.5, 37.1, 43.2, 36.4, 38, 42.1, 33 },
                ColorName = "средний возраст",
            })
        .WithTitle("Чем выше доход, тем реже уходят");

    private static Figure Tariffs()
    {
        string[] kinds = ["Вклады", "Карты", "Кредиты"];
        var points = Enumerable.Range(0, 36).ToArray();
        return Chart.Bubble(
                points.Select(point => 10 * Math.Pow(10, point * 7 % 36 / 12.0)),
                points.Select(point => 3 + (point * 11 % 29)),
                points.Select(point => 5 + (point * point % 97)),
                new()
                {
                    Labels = [.. points.Select(point => $"Тариф {point + 1}")],
                    LabelCount = 8,
                    Color = [.. points.Select(point => kinds[point % 3])],
                    LogX = true,
                    SizeName = "договоров",
                    XName = "средний остаток, тыс. руб.",
                    YName = "жалоб на тысячу клиентов",
                })
            .WithTitle("Больше всего жалоб у карт с малым остатком");
    }

    private static Figure Profiles()
    {
        var rows = Enumerable.Range(0, 400).ToArray();
        return Chart.ParallelCoordinates(
                new Frame(
                    new TextColumn("Отток", rows.Select(row => row % 57 == 0 ? null : row % 5 == 0 ? "ушли" : "остались")),
                    new IntegerColumn("Возраст", rows.Select(row => (long?)(20 + (row * 7 % 45) + (row % 5 == 0 ? 12 : 0)))),
                    new NumberColumn("Остаток, млн руб.", rows.Select(row => row % 31 == 0 ? null : (double?)((row * 13 % 101) / 40.0))),
                    new TextColumn("Город", rows.Select(row => new[] { "Рыбинск", "Ростов", "Ярославль" }[row * 3 % 7 % 3])),
                    new BooleanColumn("Активен", rows.Select(row => (bool?)(row % 5 == 0 ? row % 3 == 0 : row % 4 != 0))),
                    new DateColumn("Договор", rows.Select(row => (DateOnly?)new DateOnly(2015, 1, 1).AddDays(row * 37 % 2500)))),
                new() { GroupBy = "Отток", MaxLines = 120 })
            .WithTitle("Ушедшие старше и реже бывают активными");
    }

    private static Figure Regions() => Chart.RegionBubbleMap(
            [
                new("Москва", 55.75, 37.62, 0.084, 13010),
                new("Санкт-Петербург", 59.94, 30.31, 0.121, 5600),
                new("Свердловская область", 56.84, 60.61, 0.162, 4240),
                new("Новосибирская область", 55.03, 82.92, 0.133, 2790),
                new("Краснодарский край", 45.04, 38.98, 0.151, 5820),
                new("Татарстан", 55.79, 49.12, 0.117, 4000),
                new("Красноярский край", 56.01, 92.87, 0.182, 2850),
                new("Иркутская область", 52.29, 104.28, 0.174, 2340),
                new("Приморский край", 43.12, 131.89, 0.205, 1820),
                new("Хабаровский край", 48.48, 135.08, 0.199, 1280),
                new("Якутия", 62.03, 129.73, 0.143, 1000),
                new("Мурманская область", 68.97, 33.08, 0.168, 660),
                new("Калининградская область", 54.71, 20.51, 0.126, 1030),
                new("Дагестан", 42.98, 47.50, 0.098, 3210),
                new("Камчатский край", 53.02, 158.65, 0.221, 290),
                new("Магаданская область", 59.57, 150.80, 0.230, 134),
                new("Чукотский автономный округ", 64.73, 177.50, 0.240, 48),
                new("Остров Ратманова", 65.78, -169.02, 0.2, 10),
                new("Без данных", 60, 60, double.NaN, 100),
            ],
            new() { ValueName = "доля ушедших", SizeName = "жителей, тыс.", ValueFormat = ValueFormat.Percent() })
        .WithTitle("На востоке уходят чаще");

    private static Figure Importance() => Chart.Dots(
            [
                "Среднемесячный остаток на счёте за полгода", "Возраст", "Число продуктов", "Активность", "Пол",
                "Дней с последнего входа", "Не измерено",
            ],
            [0.213, 0.187, 0.154, 0.096, 0.021, 0.119, double.NaN],
            new() { ValueName = "вклад в прогноз", FromZero = true, Highlight = ["Возраст"] })
        .WithTitle("Возраст — второй по силе признак");

    private static Figure RegionRates() => Chart.Dots(
            ["Центральный", "Приволжский", "Сибирский", "Дальневосточный"],
            [0.181, 0.204, 0.233, 0.262],
            new()
            {
                Lower = [0.170, 0.190, 0.210, 0.221],
                Upper = [0.192, 0.219, 0.258, 0.308],
                Reference = 0.2037,
                ReferenceName = "в среднем по стране",
                Format = ValueFormat.Percent(),
                ValueName = "доля ушедших",
            })
        .WithTitle("На Дальнем Востоке уходит каждый четвёртый");
}
