using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Trees;

/// <summary>The made-up rows of the reference values, with numbers as they are and categories as 0 and 1.</summary>
internal static class SmallReference
{
    public static JsonElement Root { get; } = Golden.Read("Learning", "reference_small.json");

    public static FeatureTable All { get; } = Features();

    public static Target Classes { get; } = Target.Binary([.. Rows().Select(row => row.GetProperty("y").Number())]);

    public static int[] Train { get; } = Places("train_rows");

    public static int[] Test { get; } = Places("test_rows");

    public static (FeatureTable X, Target Y) TrainPart => (All.Take(Train), Classes.Take(Train));

    private static IEnumerable<JsonElement> Rows() => Root.GetProperty("data").EnumerateArray();

    private static FeatureTable Features()
    {
        string[] names = [.. Root.GetProperty("designs").GetProperty("B").GetProperty("columns").EnumerateArray().Select(name => name.GetString()!)];
        return new FeatureTable(names.Select(name => new NumberFeature(name, [.. Rows().Select(row => Value(row, name))])));
    }

    private static double Value(JsonElement row, string name)
    {
        if (row.TryGetProperty(name, out var number))
            return number.GetDouble();
        var parts = name.Split('_');
        return row.GetProperty(parts[0]).GetString() == parts[1] ? 1 : 0;
    }

    // The file names rows by their number.
    private static int[] Places(string which)
    {
        int[] numbers = [.. Rows().Select(row => row.GetProperty("row").GetInt32())];
        return [.. Root.GetProperty("split").GetProperty(which).EnumerateArray().Select(row => Array.IndexOf(numbers, row.GetInt32()))];
    }
}
