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

    public static PhiKColumn Texts(string name, IEnumerable<string> values)
    {
        var rows = values.ToArray();
        var labels = rows.Distinct().Order(StringComparer.Ordinal).ToArray();
        return PhiKColumn.Categories(name, [.. rows.Select(row => Array.IndexOf(labels, row))], labels);
    }

    /// <summary>Compares bins, values with and without noise, significances and global values of a configuration.</summary>
    public static void Same(JsonElement expected, PhiKColumn[] columns, PhiKMatrix matrix)
    {
        var plain = PhiKMatrix.Of(columns, new() { NoiseCorrection = false });
        Assert.Equal(expected.GetProperty("phik_matrix").GetProperty("columns").EnumerateArray().Select(item => item.GetString()),
            matrix.Columns.Select(column => column.Name));
        foreach (var edges in expected.GetProperty("bin_edges").EnumerateObject())
        {
            var found = matrix.Columns[matrix.IndexOf(edges.Name)].Edges;
            Assert.Equal(edges.Value.GetArrayLength(), found.Count);
            Assert.All(edges.Value.Numbers().Zip(found), pair => Golden.Close(pair.First, pair.Second, "edge", 1e-14));
        }

        Cells(expected.GetProperty("phik_matrix"), (row, column) => matrix[row, column], SearchEnd);
        Cells(expected.GetProperty("phik_matrix_no_noise_correction"), (row, column) => plain[row, column], SearchEnd);
        // phik takes an upper bound of Chernoff's where its p-value is 0.
        if (expected.TryGetProperty("significance_asymptotic", out var significances))
            Cells(significances, (row, column) => matrix.Significance(row, column), 1e-8, beyond37: 0.01);
        foreach (var (column, value) in matrix.Columns.Zip(matrix.Global))
        {
            if (!double.IsNaN(value))
                Assert.Equal(expected.GetProperty("global_phik").GetProperty(column.Name).Number(), value, 10 * SearchEnd);
        }
    }

    private static void Cells(JsonElement expected, Func<int, int, double> actual, double tolerance, double beyond37 = 0)
    {
        var rows = expected.GetProperty("values").EnumerateArray().Select(row => row.Numbers()).ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows.Length; column++)
            {
                var (wanted, got) = (rows[row][column], actual(row, column));
                var limit = tolerance + (wanted > 37 ? beyond37 * wanted : 0);
                Assert.True(Math.Abs(wanted - got) <= limit, FormattableString.Invariant($"[{row}, {column}]: expected {wanted:R}, got {got:R}"));
            }
        }
    }
}
