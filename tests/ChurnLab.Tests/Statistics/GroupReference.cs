using System.Text.Json;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Reference values of tests of groups, with the vectors they were made of.</summary>
internal static class GroupReference
{
    private static readonly JsonElement Root = Read();

    public static JsonElement Section(string name) => Root.GetProperty(name);

    public static TheoryData<string> Names(string section) => [.. Section(section).EnumerateObject().Select(item => item.Name)];

    /// <summary>A vector by its name; "A[:18]" is the first eighteen of A, and what brackets say of NaN is left out.</summary>
    public static double[] Vector(string name)
    {
        if (name == "constant8")
            return [8, 8, 8, 8, 8];
        if (name == "three_more")
            return Root.GetProperty("k_sample").GetProperty("A|B|three_more").GetProperty("third").Numbers();
        var part = name.IndexOf("[:", StringComparison.Ordinal);
        var plain = part < 0 ? name.Split('(')[0] : name[..part];
        var vector = Root.GetProperty("vectors").GetProperty(plain).Numbers();
        return part < 0 ? vector : vector[..int.Parse(name[(part + 2)..^1], System.Globalization.CultureInfo.InvariantCulture)];
    }

    /// <summary>Both groups of a pair such as "A|B".</summary>
    public static (double[] First, double[] Second) Pair(string pair)
    {
        var names = pair.Split('|');
        // Two second groups stand in the program that made the reference only.
        return (Vector(names[0]), pair switch
        {
            "constant|constant" => [7, 7, 7, 7],
            "two|three" => [1.5, 2, 5],
            _ => Vector(names[1]),
        });
    }

    /// <summary>A number that may be infinite.</summary>
    public static double Value(this JsonElement element) => element.ValueKind == JsonValueKind.String
        ? (element.GetString() == "Infinity" ? double.PositiveInfinity : double.NegativeInfinity)
        : element.Number();

    /// <summary>Fails unless two numbers agree, infinities included.</summary>
    public static void Agrees(JsonElement expected, double actual, string what, double tolerance = 1e-9)
    {
        var value = expected.Value();
        if (double.IsInfinity(value))
            Assert.Equal(value, actual);
        else
            Golden.Close(value, actual, what, tolerance);
    }

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf("tests", "ChurnLab.Tests", "Golden", "Statistics", "reference_small.json")));
        return document.RootElement.Clone();
    }
}
