namespace ChurnLab.Charts.Json;

/// <summary>The Russian words plotly.js needs: names of months and days, hints of the tool bar in use, parts of boxes.</summary>
/// <remarks>
/// plotly.js has its languages in further files; carrying one along keeps figures whole. See
/// https://plotly.com/javascript/configuration-options/.
/// </remarks>
internal static class RussianLocale
{
    /// <summary>The locale as <c>config.locales</c> takes it.</summary>
    public static object ByName { get; } = new { ru = new { dictionary = Hints, format = Format } };

    private static Dictionary<string, string> Hints => new(StringComparer.Ordinal)
    {
        ["Double-click to zoom back out"] = "Двойной щелчок вернёт масштаб",
        ["Download plot as a PNG"] = "Сохранить как картинку",
        ["Pan"] = "Сдвинуть",
        ["Reset axes"] = "Вернуть масштаб",
        ["Zoom"] = "Увеличить",
        ["lower fence:"] = "нижний ус:",
        ["max:"] = "наибольшее:",
        ["mean:"] = "среднее:",
        ["median:"] = "медиана:",
        ["min:"] = "наименьшее:",
        ["q1:"] = "первый квартиль:",
        ["q3:"] = "третий квартиль:",
        ["upper fence:"] = "верхний ус:",
    };

    private static SortedDictionary<string, object> Format => new(StringComparer.Ordinal)
    {
        ["date"] = "%d.%m.%Y",
        ["days"] = Words("воскресенье понедельник вторник среда четверг пятница суббота"),
        ["months"] = Words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        ["shortDays"] = Words("вс пн вт ср чт пт сб"),
        ["shortMonths"] = Words("янв фев мар апр май июн июл авг сен окт ноя дек"),
    };

    private static string[] Words(string words) => words.Split(' ');
}
