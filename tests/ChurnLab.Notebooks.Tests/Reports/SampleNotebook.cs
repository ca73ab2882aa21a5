using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Tests.Reports;

/// <summary>An executed notebook as a study leaves it: summary, tables, three figures, prints, a warning, and an error at the end.</summary>
internal static class SampleNotebook
{
    public const int Figures = 3;

    public static NotebookDocument Create()
    {
        var document = new NotebookDocument(new JsonObject { ["nbformat"] = 4, ["nbformat_minor"] = 5, ["cells"] = new JsonArray() });
        foreach (var cell in Cells())
            document.Insert(document.Cells.Count, new NotebookCell(cell));
        return document;
    }

    private static IEnumerable<JsonObject> Cells()
    {
        yield return Markdown("""
            # Отток клиентов банка: кто уходит и что с этим делать

            Каждый пятый клиент выборки ушёл в течение года. Сильнее всего с уходом связаны возраст, число продуктов и
            активность: неактивный клиент старше пятидесяти лет с тремя продуктами уходит почти наверняка.

            > **Главное.** Удержание 300 клиентов из группы риска стоит в четыре раза меньше, чем привлечение новых, и
            > возвращает около 12 млн ₽ остатков.

            | Сегмент | Клиентов | Доля ухода | Что предложить |
            |---|---:|---:|---|
            | Неактивные, 50+ | 412 | 61,4 % | личный звонок, пересмотр тарифа |
            | Один продукт, Германия | 873 | 37,9 % | второй продукт без комиссии |
            | Новые клиенты, до года | 1 035 | 22,1 % | приветственная программа |
            | Остальные | 7 680 | 14,2 % | ничего |
            """);
        yield return Markdown("""
            ## Данные

            В таблице десять тысяч строк, по одной на клиента[^1]. Пропусков нет, но в трёх столбцах встречаются
            значения, которых не бывает: отрицательный возраст и `Balance` с точкой вместо запятой.

            [^1]: Выгрузка на конец года; закрытые счета остались в таблице с признаком `Exited`.

            ### Что проверено

            - [x] возраст от 18 до 95 лет
            - [x] остаток не меньше нуля
            - [ ] дата последнего обращения (её в выгрузке нет)
            """);
        yield return Code("""
            // Чтение с проверкой схемы
            var clients = Clients.Read(folder);
            clients.Audit()
            """, 1, CellOutput.Stream("stdout", "Прочитано 10 000 строк за 0,4 с\n"), CellOutput.Stream("stdout", "\u001b[32mСхема совпала\u001b[0m\n"),
            CellOutput.Stream("stderr", "Исправлено 3 значения возраста: −41, −38, 0\n"),
            Html(Table()));
        yield return Markdown("## Кто уходит\n\nДоля ухода по возрастным группам. Пунктир показывает среднюю по банку.");
        yield return Code("Charts.Share(clients, \"Возраст\", \"Ушёл\")", 2, Figure(Bars()),
            Html("<p>Доля ухода растёт с возрастом до группы 50–59 лет (<strong>56,2 %</strong>), затем снижается.</p>"));
        yield return Markdown("### По месяцам");
        yield return Code("Charts.Line(clients.ByMonth(), \"Месяц\", \"Ушли\")", 3, Figure(Lines()));
        yield return Markdown("### Связь признаков\n\nЗначения $\\phi_K$ между признаками: 0 — связи нет, 1 — признаки определяют друг друга.");
        yield return Code("""
            var phik = PhiK.Matrix(clients, bins: 10);
            foreach (var pair in phik.Strongest(3))
                Console.WriteLine($"{pair.Left,-12} {pair.Right,-12} {pair.Value:F3}");
            Charts.Heatmap(phik)
            """, 4, CellOutput.Stream("stdout", "Возраст      Ушёл         0.487\nПродуктов    Ушёл         0.412\nСтрана       Остаток      0.391\n"),
            Figure(Heatmap()));
        yield return Markdown("""
            ## Что делать

            1. Обзвонить неактивных клиентов старше пятидесяти.
            2. Предложить второй продукт без комиссии.
            3. Проверить результат через квартал на контрольной группе.
            """);
        yield return Code("var model = clients.Train(budget: 0);", 5, CellOutput.Error(
            "ArgumentOutOfRangeException", "Бюджет должен быть больше нуля, а задан 0. Измените его в ячейке параметров.",
            [
                "\u001b[31mArgumentOutOfRangeException\u001b[0m: Бюджет должен быть больше нуля",
                "   ячейка 11, строка 1: \u001b[1mclients.Train(budget: 0)\u001b[0m",
            ]));
    }

    private static JsonObject Markdown(string source) => new()
    {
        ["cell_type"] = "markdown",
        ["source"] = source,
    };

    private static JsonObject Code(string source, int count, params CellOutput[] outputs) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = count,
        ["source"] = source,
        ["outputs"] = new JsonArray([.. outputs.Select(output => output.Json)]),
    };

    private static CellOutput Html(string html) => CellOutput.Display(new JsonObject { ["text/html"] = html, ["text/plain"] = "" });

    private static CellOutput Figure(string json) => CellOutput.Display(new JsonObject
    {
        ["application/vnd.plotly.v1+json"] = JsonNode.Parse(json),
        ["text/html"] = "<p>plotly.js of the figure itself</p>",
        ["text/plain"] = "figure",
    });

    private static string Table()
    {
        string[] columns = ["Столбец", "Тип", "Пропусков", "Разных", "Минимум", "Медиана", "Максимум", "Исправлено", "Правило"];
        string[][] rows =
        [
            ["CreditScore", "целое", "0", "460", "350", "652", "850", "0", "от 300 до 850"],
            ["Age", "целое", "0", "70", "18", "37", "92", "3", "от 18 до 95"],
            ["Balance", "дробное", "0", "6 382", "0,00", "97 198,54", "250 898,09", "0", "не меньше нуля"],
            ["EstimatedSalary", "дробное", "0", "9 999", "11,58", "100 193,92", "199 992,48", "0", "не меньше нуля"],
        ];
        var head = string.Concat(columns.Select(column => $"<th>{column}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(value => $"<td>{value}</td>"))}</tr>"));
        return $"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>";
    }

    private static string Bars() => """
        {"data":[{"type":"bar","x":["18–29","30–39","40–49","50–59","60 и старше"],"y":[7.6,10.9,30.8,56.2,29.4],"name":"Доля ухода",
          "marker":{"color":"#2f6f9f"},"hovertemplate":"%{y:.1f} %<extra></extra>"}],
         "layout":{"template":{"layout":{"font":{"color":"#000"},"paper_bgcolor":"white","plot_bgcolor":"white"}},"height":400,
          "title":{"text":"Чаще всего уходят клиенты от пятидесяти до шестидесяти лет"},
          "yaxis":{"title":{"text":"Доля ушедших, %"}},"xaxis":{"title":{"text":"Возраст, лет"}},
          "shapes":[{"type":"line","xref":"paper","x0":0,"x1":1,"y0":20.4,"y1":20.4,"line":{"dash":"dot","color":"#b0413e"}}]}}
        """;

    private static string Lines() => """
        {"data":[{"type":"scatter","mode":"lines+markers","name":"Франция","line":{"color":"#2f6f9f"},
           "x":["2024-01-01","2024-02-01","2024-03-01","2024-04-01","2024-05-01","2024-06-01"],"y":[1120.5,980,1010,1200,1340,1290]},
          {"type":"scatter","mode":"lines+markers","name":"Германия","line":{"color":"#c2703d"},
           "x":["2024-01-01","2024-02-01","2024-03-01","2024-04-01","2024-05-01","2024-06-01"],"y":[640,700,760,820,910,1050]}],
         "layout":{"title":{"text":"Отток по странам"},"yaxis":{"title":{"text":"Клиентов в месяц"}},"width":1400,"hovermode":"x unified"}}
        """;

    private static string Heatmap() => """
        {"data":[{"type":"heatmap","colorscale":[[0,"#f3f6fa"],[1,"#1f5f92"]],"zmin":0,"zmax":1,"x":["Возраст","Продуктов","Страна","Остаток","Ушёл"],
          "y":["Возраст","Продуктов","Страна","Остаток","Ушёл"],
          "z":[[1,0.21,0.06,0.09,0.487],[0.21,1,0.15,0.39,0.412],[0.06,0.15,1,0.391,0.19],[0.09,0.39,0.391,1,0.11],[0.487,0.412,0.19,0.11,1]]}],
         "layout":{"title":{"text":"Возраст и число продуктов связаны с уходом сильнее остальных признаков"}}}
        """;
}
