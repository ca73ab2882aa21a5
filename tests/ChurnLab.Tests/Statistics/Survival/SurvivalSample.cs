using System.Text.Json;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics.Survival;

/// <summary>Samples that R was given too: a historical one, and one made by whole numbers, with ties in everything.</summary>
internal static class SurvivalSample
{
    /// <summary>Results of R's survival package; each section names its call.</summary>
    public static readonly JsonElement Reference = Golden.Read("Statistics", "survival.json");

    /// <summary>Weeks in remission on 6-mercaptopurine.</summary>
    public static readonly double[] Treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];

    public static readonly bool[] TreatedEvents =
    [
        true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true, false, false, false, false, false,
    ];

    /// <summary>Weeks in remission on placebo, all ended by a relapse.</summary>
    public static readonly double[] Placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

    public static readonly double[] Weeks = [.. Treated, .. Placebo];
    public static readonly bool[] Relapses = [.. TreatedEvents, .. Placebo.Select(static _ => true)];
    public static readonly int[] Arm = [.. Treated.Select(static _ => 0), .. Placebo.Select(static _ => 1)];

    public static readonly double[] Durations = [.. Made(static i => 2 + (((i * i * 7) + (3 * i)) % 29))];
    public static readonly bool[] Events = [.. Enumerable.Range(0, Rows).Select(static i => ((i * 5) + (i / 7)) % 3 != 0)];
    public static readonly double[] Entries = [.. Made(static i => Math.Min(Durations[i] - 1, i * 11 % 9))];
    public static readonly double[] Weights = [.. Made(static i => 1 + (i % 3))];
    public static readonly double[] X1 = [.. Made(static i => (i * 13 % 17 / 4.0) - (Durations[i] / 10))];
    public static readonly double[] X2 = [.. Made(static i => i * i % 5 < 2 ? 1 : 0)];
    public static readonly double[] X3 = [.. Made(static i => i * 7 % 11)];
    public static readonly double[] Risks = [.. Made(static i => X3[i] + (2 * X2[i]))];
    public static readonly int[] Strata = [.. Enumerable.Range(0, Rows).Select(static i => i / 3 % 2)];
    public static readonly int[] Clusters = [.. Enumerable.Range(0, Rows).Select(static i => i / 4)];
    public static readonly int[] Groups = [.. Enumerable.Range(0, Rows).Select(static i => i % 3)];

    public const int Rows = 80;

    public static NamedColumn[] Columns => [new("x1", X1), new("x2", X2), new("x3", X3)];

    public static CoxFit Fit(CoxRegressionOptions? options = null) => CoxRegression.Fit(Durations, Events, Columns, options);

    /// <summary>Numbers of a section.</summary>
    public static double[] R(string section, string name) => Reference.GetProperty(section).GetProperty(name).Numbers();

    /// <summary>Fails unless numbers agree with those of a section, one by one.</summary>
    public static void Agrees(string section, string name, IEnumerable<double> actual, double tolerance = 1e-9)
    {
        var (expected, found) = (R(section, name), actual.ToArray());
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < found.Length; i++)
            Golden.Close(expected[i], found[i], FormattableString.Invariant($"{section} {name} {i}"), tolerance);
    }

    private static IEnumerable<double> Made(Func<int, double> of) => Enumerable.Range(0, Rows).Select(of);
}
