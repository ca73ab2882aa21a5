using ChurnLab.Frames;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning;

/// <summary>The original files of the e-shop study, cleaned as the reference cleaned them; benchmarks use it too.</summary>
internal static class EshopRows
{
    private static readonly (string File, string Name)[] Renamed =
    [
        ("Маркет_актив_6_мес", "mkt_6m"), ("Длительность", "tenure"), ("Акционные_покупки", "promo"),
        ("Неоплаченные_продукты_штук_квартал", "unpaid"), ("Ошибка_сервиса", "errors"), ("Страниц_за_визит", "pages"),
        ("Средний_просмотр_категорий_за_визит", "cats_per_visit"), ("Маркет_актив_тек_мес", "mkt_cur"),
        ("препредыдущий_месяц", "rev_prev2"), ("предыдущий_месяц", "rev_prev"), ("текущий_месяц", "rev_cur"),
        ("min_предыдцщий_месяц", "min_prev"), ("min_текущий_месяц", "min_cur"),
        ("Тип сервиса", "service"), ("Разрешить сообщать", "consent"), ("Популярная_категория", "category"),
    ];

    /// <summary>Features, classes and identities of the original files in a folder.</summary>
    public static (FeatureTable X, Target Y, int[] Ids) Read(string folder)
    {
        var clients = Csv.Read(Path.Combine(folder, "market_file.csv"));
        var revenue = Csv.Read(Path.Combine(folder, "market_money.csv")).Pivot("id", "Период", "Выручка");
        var minutes = Csv.Read(Path.Combine(folder, "market_time.csv")).Pivot("id", "Период", "минут");
        minutes = minutes.Rename(name => name == "id" ? name : "min_" + name);
        var joined = clients.Join(revenue, "id").Join(minutes, "id").SortBy("id");
        foreach (var (file, name) in Renamed)
            joined = joined.Rename(file, name);
        joined = joined.Where(row =>
            row.Number("rev_prev2") > 0 && row.Number("rev_prev") > 0 && row.Number("rev_cur") is > 0 and < 100_000);
        var service = new TextColumn("service", ((TextColumn)joined["service"]).Select(level => level == "стандартт" ? "стандарт" : level));
        var activity = (TextColumn)joined["Покупательская активность"];
        var ids = ((IntegerColumn)joined["id"]).Select(id => (int)id!.Value).ToArray();
        bool[] reduced = [.. activity.Select(level => level == "Снизилась")];
        return (FeatureTable.Of(joined.With(service), Renamed.Select(pair => pair.Name)), Target.Binary(reduced), ids);
    }
}
