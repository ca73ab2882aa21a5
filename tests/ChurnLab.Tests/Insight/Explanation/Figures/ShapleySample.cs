using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Explanation.Figures;

/// <summary>Four clients with values made by hand.</summary>
internal static class ShapleySample
{
    public static readonly Vocabulary Named = new(
        new FeatureWords("age", "возраст") { Unit = "лет", Counted = ("год", "года", "лет") },
        new FeatureWords("balance", "остаток") { Unit = "тыс. рублей", Scale = 1000, Missing = "без остатка" },
        new FeatureWords("card", "карта") { Values = new Dictionary<string, string> { ["1"] = "с картой", ["0"] = "без карты" } });

    public static readonly FeatureTable Rows = new(
        new NumberFeature("age", [21, 31, 52, 45]),
        new NumberFeature("balance", [double.NaN, 700_000, 120_000, 50_000]),
        new NumberFeature("card", [1, 0, 1, 0]),
        new CategoryFeature("city", ["<b>Рыбинск</b>", "Ярославль", null, "Ярославль"]));

    private static readonly double[] Values =
    [
        -0.12, 0.05, 0.002, 0.001,
        0.03, 0.20, -0.04, 0,
        0.21, -0.02, 0.015, 0.011,
        0, 0, 0, 0,
    ];

    public static ShapleyValues Probability => new(Rows, ModelOutput.Probability, 0.2, [.. Values]);

    public static ShapleyValues LogOdds => new(Rows, ModelOutput.LogOdds, -1, Array.ConvertAll(Values, value => 5 * value));

    public static ShapleyValues Estimate(double error) =>
        new(Rows, ModelOutput.Probability, 0.2, [.. Values], [.. Values.Select(_ => error)]);

    /// <summary>Text with all its spaces alike.</summary>
    public static string Plain(string? text) => (text ?? "").Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\n', ' ');
}
