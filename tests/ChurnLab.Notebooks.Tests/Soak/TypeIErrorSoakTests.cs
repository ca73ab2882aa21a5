using System.Globalization;
using System.Text;
using ChurnLab.Statistics;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>How often each test finds something where there is nothing.</summary>
[Trait("tier", "soak")]
public sealed class TypeIErrorSoakTests
{
    private const double StandardErrors = 4;

    [Fact]
    public void Tests_of_data_without_an_effect_reject_as_often_as_they_promise()
    {
        var problems = new List<string>();
        var report = new StringBuilder("""
            # False rejections

            How often each test rejects a hypothesis that holds, in simulated data (seeded), and within which bounds it must lie but for four
            Monte Carlo standard errors. Exact: at the level. Conservative: not above it. Approximate: between the bounds, for the reason given.

            | test and data | data sets | promise | at 0.05 | bounds | at 0.01 | bounds | reason |
            | --- | --- | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (situation, place) in NullSamples.All.Concat(NullCounts.All).Select((situation, place) => (situation, place)))
        {
            var (at05, at01) = Rejected(situation, place);
            Judge(problems, $"{situation.Name} at 0.05", at05, situation.At05, situation.DataSets);
            Judge(problems, $"{situation.Name} at 0.01", at01, situation.At01, situation.DataSets);
            report.Append(CultureInfo.InvariantCulture, $"| {situation.Name} | {situation.DataSets} | {situation.Promise} | {at05:0.0000} |")
                .Append(CultureInfo.InvariantCulture, $" {Bounds(situation.At05)} | {at01:0.0000} | {Bounds(situation.At01)} | {situation.Reason} |\n");
        }

        SoakResult.Keep("type-i-error", report.ToString().TrimEnd());
        Assert.Empty(problems);
    }

    private static (double At05, double At01) Rejected(NullSituation situation, int place)
    {
        var rejected = new (double At05, double At01)[situation.DataSets];
        Parallel.For(0, rejected.Length, data => rejected[data] = situation.Rejected(RandomStream.Of(20_260_000 + place, data)));
        return (rejected.Average(each => each.At05), rejected.Average(each => each.At01));
    }

    private static void Judge(List<string> problems, string name, double share, (double Least, double Most) bounds, int count)
    {
        double Error(double expected) => StandardErrors * Math.Sqrt(expected * (1 - expected) / count);
        if (!(share >= bounds.Least - Error(bounds.Least) && share <= bounds.Most + Error(bounds.Most)))
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {share:0.0000} is not within {Bounds(bounds)}"));
    }

    private static string Bounds((double Least, double Most) bounds) => bounds.Least == bounds.Most
        ? string.Create(CultureInfo.InvariantCulture, $"{bounds.Least:0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{bounds.Least:0.####} to {bounds.Most:0.####}");
}
