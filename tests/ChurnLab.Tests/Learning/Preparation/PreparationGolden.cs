using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>Random columns, normal with gaps, skewed, whole with gaps, constant and far from 0, and what scikit-learn makes of them.</summary>
internal static class PreparationGolden
{
    public static JsonElement Values { get; } = Golden.Read("Learning", "preparation.json");

    public static FeatureTable X { get; } = Table("x");

    /// <summary>The columns with every gap filled.</summary>
    public static FeatureTable Full { get; } = Table("x_full");

    /// <summary>Three rows beyond, between and without values.</summary>
    public static FeatureTable New { get; } = Table("new");

    public static Target Y { get; } = Target.Binary(Values.GetProperty("y").Numbers());

    public static FeatureTable Levels { get; } = new(new CategoryFeature("level", Texts("levels")));

    public static FeatureTable NewLevels { get; } = new(new CategoryFeature("level", Texts("levels_new")));

    /// <summary>Fails unless columns hold the numbers of a golden list of columns.</summary>
    public static void Same(JsonElement expected, FeatureTable actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Columns.Count);
        foreach (var (place, column) in expected.EnumerateArray().Index())
            Near(column.Numbers(), actual.Numbers(place).ToArray(), actual.Columns[place].Name, tolerance);
    }

    /// <summary>Fails unless numbers agree up to a distance, relative where they are large; NaN agrees with NaN.</summary>
    public static void Near(double[] expected, IEnumerable<double> actual, string what, double tolerance = 1e-12)
    {
        foreach (var (row, pair) in expected.Zip(actual).Index())
        {
            var (one, other) = pair;
            Assert.True(
                double.IsNaN(one) ? double.IsNaN(other) : Math.Abs(one - other) <= tolerance * Math.Max(1, Math.Abs(one)),
                FormattableString.Invariant($"{what} [{row}]: expected {one:R}, got {other:R}"));
        }

        Assert.Equal(expected.Length, actual.Count());
    }

    private static FeatureTable Table(string key) => new(Values.GetProperty("names").EnumerateArray()
        .Zip(Values.GetProperty(key).EnumerateArray(), (name, values) => new NumberFeature(name.GetString()!, values.Numbers())));

    private static IEnumerable<string> Texts(string key) => Values.GetProperty(key).EnumerateArray().Select(value => value.GetString()!);
}
