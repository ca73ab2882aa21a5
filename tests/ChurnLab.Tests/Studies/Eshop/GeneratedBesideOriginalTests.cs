using System.Text.RegularExpressions;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The generated files beside the original ones: the same layout, and no line of a client in common.</summary>
public sealed class GeneratedBesideOriginalTests
{
    [Theory]
    [InlineData("market_file.csv")]
    [InlineData("market_money.csv")]
    [InlineData("market_time.csv")]
    [InlineData("money.csv")]
    public void Header_words_and_number_of_lines_are_those_of_the_original(string file)
    {
        var original = File.ReadAllLines(RealData.PathOf("eshop", file));
        var generated = File.ReadAllLines(Repository.PathOf("data", "eshop", file));

        Assert.Equal(original[0], generated[0]);
        Assert.Equal(original.Length, generated.Length);
        Assert.Equal(Words(original), Words(generated));
    }

    [Fact]
    public void No_client_is_one_of_the_original()
    {
        var originals = WithoutId(RealData.PathOf("eshop", "market_file.csv"));

        Assert.Empty(WithoutId(Repository.PathOf("data", "eshop", "market_file.csv")).Intersect(originals));

        static HashSet<string> WithoutId(string path) => [.. File.ReadAllLines(path).Skip(1).Select(line => line[(line.IndexOf(',') + 1)..])];
    }

    [Fact]
    public void Ids_are_those_of_the_original()
    {
        var ids = File.ReadAllLines(RealData.PathOf("eshop", "money.csv")).Skip(1)
            .Select(line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(ids, EshopGenerator.Generate(new EshopGeneratorOptions()).Select(client => client.Id));
    }

    private static IEnumerable<string> Words(string[] lines) =>
        lines.SelectMany(line => line.Split(',')).Where(field => Regex.IsMatch(field, "[А-Яа-я]")).Distinct().Order(StringComparer.Ordinal);
}
