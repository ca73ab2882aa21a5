using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Reads the rows of the e-shop study as the reference has them.</summary>
internal static class EshopFiles
{
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
        var (table, y, ids) = EshopRows.Read(RealData.PathOf("eshop"));
        return Made(values, table, y, ids, Parse(RealData.ReferenceOf("eshop", "split.json")), "ids");
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
