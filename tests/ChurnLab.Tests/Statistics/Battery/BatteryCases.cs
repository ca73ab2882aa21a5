namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>Two samples from which little or nothing can be learned.</summary>
internal static class BatteryCases
{
    private const double Great = 1.7e308;
    private const double Least = 5e-324;
    private static readonly double Infinite = double.PositiveInfinity;

    /// <summary>Groups of values, which need not have one length.</summary>
    public static IReadOnlyList<(string Name, double[] First, double[] Second)> Groups { get; } =
    [
        ("no values", [], []),
        ("one group empty", [], [1, 2, 4]),
        ("all missing", [double.NaN, double.NaN], [double.NaN]),
        ("one value each", [1], [2]),
        ("one value and three", [1], [2, 4, 5]),
        ("one value and three equal", [1], [2, 2, 2]),
        ("two values each", [1, 2], [4, 6]),
        .. Pairs,
    ];

    /// <summary>Groups of one length, which can be pairs as well.</summary>
    public static IReadOnlyList<(string Name, double[] First, double[] Second)> Pairs =>
    [
        ("no pairs", [], []),
        ("missing in turn", [1, double.NaN, 3], [double.NaN, 2, double.NaN]),
        ("one pair", [1], [2]),
        ("two pairs", [1, 3], [2, 8]),
        ("the same constant", [0.1, 0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1]),
        ("two constants", [1, 1, 1, 1], [2, 2, 2, 2]),
        ("a constant and values", [0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 4, 8, 3]),
        ("equal differences", [1, 2, 4, 8, 3], [2, 3, 5, 9, 4]),
        ("two levels", [0, 1, 1, 0, 1, 1], [1, 0, 0, 0, 1, 0]),
        ("the same values", [1, 2, 4, 8, 3], [1, 2, 4, 8, 3]),
        ("apart", [1, 2, 3, 4, 5], [7, 9, 8, 11, 14]),
        ("one infinite", [1, 2, Infinite, 4, 3], [4, 5, 6, 7, 9]),
        ("both infinities", [1, -Infinite, Infinite, 4, 3], [4, Infinite, 6, 7, 9]),
        ("infinite only", [Infinite, Infinite, Infinite], [-Infinite, -Infinite, -Infinite]),
        ("greatest numbers", [Great, -Great, 1, 2, Great], [-Great, Great, 3, 5, 8]),
        ("least numbers", [0, Least, 2 * Least, 0, Least], [3 * Least, 0, Least, 5 * Least, 4 * Least]),
        ("large squares", [1e200, -1e200, 3e200, 2e200], [1e200, 2e200, 5e200, 9e200]),
        ("small squares", [1e-200, -1e-200, 3e-200, 2e-200], [1e-200, 2e-200, 5e-200, 9e-200]),
        ("far from 0", [1e15, 1e15 + 1, 1e15 + 2, 1e15 + 4], [1e15 + 3, 1e15 + 5, 1e15 + 6, 1e15 + 9]),
    ];
}
