using System.Text.Json;
using ChurnLab.Frames;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Reads the rows of the e-shop study as the reference has them.</summary>
internal static class EshopFiles
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

    /// <summary>The small invented sample.</summary>
    public static EshopReference Small()
    {
        var values = Golden.Read("Learning", "reference_small.json");
        var rows = values.GetProperty("data").EnumerateArray().ToArray();
        string[] numeric = [.. values.GetProperty("preprocess").GetProperty("numeric").EnumerateArray().Select(name => name.GetString()!)];
        string[] categories = [.. values.GetProperty("preprocess").GetProperty("categorical").EnumerateArray().Select(name => name.GetString()!)];
        var table = new FeatureTable(
        [
            .. numeric.Select(name => new NumberFeature(name, Array.ConvertAll(rows, row => row.GetProperty(name).GetDouble()))),
            .. categories.Select(name => new CategoryFeature(name, rows.Select(row => row.GetProperty(name).GetString()))),
        ]);
        var y = Target.Binary(Array.ConvertAll(rows, row => row.GetProperty("y").GetDouble()));
        var split = values.GetProperty("split");
        return Made(values, table, y, Array.ConvertAll(rows, row => row.GetProperty("row").GetInt32()), split, "rows");
    }

    /// <summary>The original files, cleaned as the reference cleaned them: 1,296 rows.</summary>
    public static EshopReference Original()
    {
        var values = Parse(RealData.ReferenceOf("eshop"));
        var (table, y, ids) = OriginalRows();
        return Made(values, table, y, ids, Parse(RealData.ReferenceOf("eshop", "split.json")), "ids");
    }

    /// <summary>Features, classes and identities of the original files.</summary>
    public static (FeatureTable X, Target Y, int[] Ids) OriginalRows()
    {
        var clients = Csv.Read(RealData.PathOf("eshop", "market_file.csv"));
        var revenue = Csv.Read(RealData.PathOf("eshop", "market_money.csv")).Pivot("id", "Период", "Выручка");
        var minutes = Csv.Read(RealData.PathOf("eshop", "market_time.csv")).Pivot("id", "Период", "минут");
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

    private static EshopReference Made(JsonElement values, FeatureTable table, Target y, int[] ids, JsonElement split, string what)
    {
        var place = ids.Index().ToDictionary(item => item.Item, item => item.Index);
        int[] Rows(string part) => [.. split.GetProperty($"{part}_{what}").EnumerateArray().Select(id => place[id.GetInt32()])];
        return new EshopReference
        {
            Values = values,
            Raw = table,
            Y = y,
            Ids = ids,
            Train = Rows("train"),
            Test = Rows("test"),
            TrainFolds = [.. split.GetProperty("train_folds").EnumerateArray().Select(fold => fold.GetInt32())],
        };
    }

    private static JsonElement Parse(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }
}
