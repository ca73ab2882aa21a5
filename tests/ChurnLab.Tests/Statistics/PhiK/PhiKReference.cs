using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Values of phik 0.12.5; the file names its versions under <c>meta</c>.</summary>
internal static class PhiKReference
{
    /// <summary>phik ends its search at 1e−5.</summary>
    public const double SearchEnd = 1e-4;

    public static JsonElement Small { get; } = Read(Repository.PathOf("tests", "ChurnLab.Tests", "Golden", "Statistics", "reference_small.json"));

    public static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement.Clone();
        Assert.NotEmpty(root.GetProperty("meta").GetProperty("versions").EnumerateObject());
        return root;
    }

    public static ContingencyTable Table(string name)
    {
        var rows = Small.GetProperty("phik_from_hist2d").GetProperty(name).GetProperty("table").EnumerateArray()
            .Select(row => row.Numbers()).ToArray();
        var counts = new long[rows.Length, rows[0].Length];
        for (var cell = 0; cell < counts.Length; cell++)
            counts[cell / rows[0].Length, cell % rows[0].Length] = (long)rows[cell / rows[0].Length][cell % rows[0].Length];
        return new ContingencyTable(counts);
    }
}
