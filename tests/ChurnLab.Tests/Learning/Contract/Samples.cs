using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>Invented rows for tests of the contract.</summary>
internal static class Samples
{
    /// <summary>Two classes that overlap: features «a» and «b» tell of the class, the others do not.</summary>
    public static (FeatureTable X, Target Y) Classes(int rows = 200, long seed = 7, int noise = 2)
    {
        var random = RandomStream.Of(seed, 0);
        var names = new[] { "a", "b" }.Concat(Enumerable.Range(1, noise).Select(i => $"noise{i}")).ToArray();
        var values = new double[rows * names.Length];
        var classes = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            var at = row * names.Length;
            for (var place = 0; place < names.Length; place++)
                values[at + place] = Normal(random);
            classes[row] = (1.5 * values[at]) - values[at + 1] + Normal(random) > 0;
        }

        return (FeatureTable.OfRowMajor(names, values), Target.Binary(classes));
    }

    /// <summary>A table with a feature of categories beside the numbers.</summary>
    public static FeatureTable WithCategories(FeatureTable x)
    {
        string[] names = ["red", "green", "blue", "white"];
        return new FeatureTable([.. x.Columns, new CategoryFeature("colour", Enumerable.Range(0, x.Rows).Select(row => names[row * 7 % 4]))]);
    }

    /// <summary>A table whose every fifth row has no value of the first feature.</summary>
    public static FeatureTable WithMissing(FeatureTable x)
    {
        var values = x.Numbers(0).ToArray();
        for (var row = 0; row < values.Length; row += 5)
            values[row] = double.NaN;
        return new FeatureTable([new NumberFeature(x.Columns[0].Name, values), .. x.Columns.Skip(1)]);
    }

    private static double Normal(RandomStream random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
