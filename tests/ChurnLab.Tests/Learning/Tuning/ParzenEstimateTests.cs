using System.Text.Json;
using ChurnLab.Learning.Tuning;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Parzen estimates are those of Optuna 3.1.</summary>
public sealed class ParzenEstimateTests
{
    private static readonly JsonElement Reference = Golden.Read("Learning", "Tuning", "parzen.json");

    public static TheoryData<string> Names => [.. Reference.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    public static TheoryData<string> NamesOfOne => [.. Names.Select(row => row.Data).Where(name => name != "together")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_centres_and_widths_are_those_of_Optuna(string name)
    {
        var (item, estimate, _) = Made(name);

        Same(item.GetProperty("weights"), estimate.Weights, "weights");
        foreach (var (place, parameter) in item.GetProperty("parameters").EnumerateArray().Index())
        {
            if (estimate.Axes[place] is NumberAxis numbers)
            {
                Same(parameter.GetProperty("mus"), numbers.Centres, "centres");
                Same(parameter.GetProperty("sigmas"), numbers.Widths, "widths");
            }
            else
            {
                Same(parameter.GetProperty("categories"), ((CategoryAxis)estimate.Axes[place]).Weights, "categories");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Densities_are_those_of_Optuna(string name)
    {
        var (item, estimate, _) = Made(name);
        var queries = item.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("query").Numbers()).ToArray();

        double[] densities = [.. Enumerable.Range(0, 6).Select(row => estimate.Density([.. queries.Select(query => query[row])]))];

        Same(item.GetProperty("densities"), densities, "densities");
    }

    [Theory]
    [MemberData(nameof(NamesOfOne))]
    public void Values_are_drawn_as_often_as_their_kernels_say(string name)
    {
        var (_, estimate, ranges) = Made(name);
        var (range, stream, values) = (ranges[0], RandomStream.Of(5, 0), new double[20_000]);
        for (var i = 0; i < values.Length; i++)
            estimate.Sample(stream, values.AsSpan(i, 1));

        Assert.All(values, value => Assert.True(range.Contains(value)));
        // Twenty cells, or the values themselves; five standard errors of a share.
        foreach (var (low, high, share) in Cells(range, estimate))
        {
            var found = values.Count(value => value >= low && value < high) / (double)values.Length;
            Assert.InRange(found - share, -5 * Math.Sqrt(share / values.Length) - 1e-4, 5 * Math.Sqrt(share / values.Length) + 1e-4);
        }
    }

    private static IEnumerable<(double Low, double High, double Share)> Cells(ParameterRange range, ParzenEstimate estimate)
    {
        if (range.Kind == ParameterKind.Category || range.HasBins)
        {
            var step = range.Step > 0 ? range.Step : 1;
            for (var value = range.Low; value <= range.High + (step / 2); value += step)
                yield return (value - (step / 2), value + (step / 2), estimate.Density([value]));
            yield break;
        }

        var (axis, width) = ((NumberAxis)estimate.Axes[0], (range.InnerHigh - range.InnerLow) / 20);
        for (var cell = 0; cell < 20; cell++)
        {
            var (low, high) = (range.InnerLow + (width * cell), range.InnerLow + (width * (cell + 1)));
            double Outer(double place) => range.Log ? Math.Exp(place) : place;
            // Whole numbers on a logarithmic scale are rounded after they were drawn, so that narrow cells do not hold
            // their share.
            if (range.Kind == ParameterKind.Whole && Outer(low) < 30)
                continue;
            var shares = axis.Centres.Zip(axis.Widths, (centre, spread) => NormalCurve.Mass((low - centre) / spread, (high - centre) / spread)
                / NormalCurve.Mass((range.InnerLow - centre) / spread, (range.InnerHigh - centre) / spread));
            yield return (Outer(low), Outer(high), shares.Zip(estimate.Weights, (share, weight) => share * weight).Sum());
        }
    }

    private static (JsonElement Item, ParzenEstimate Estimate, ParameterRange[] Ranges) Made(string name)
    {
        var item = Reference.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        var parameters = item.GetProperty("parameters").EnumerateArray().ToArray();
        ParameterRange[] ranges = [.. parameters.Select(parameter => RangeOf(parameter.GetProperty("range")))];
        double[][] observations =
        [
            .. parameters.Zip(ranges, (parameter, range) => Array.ConvertAll(parameter.GetProperty("observations").Numbers(), range.ToInner)),
        ];
        var settings = new TpeSampler { Multivariate = item.GetProperty("multivariate").GetBoolean(), PriorWeight = item.GetProperty("prior").GetDouble() };
        return (item, ParzenEstimate.Of(ranges, observations, settings), ranges);
    }

    private static ParameterRange RangeOf(JsonElement range)
    {
        if (range.GetProperty("kind").GetString() == "Category")
            return ParameterRange.Category("c", [.. Enumerable.Range(0, range.GetProperty("choices").GetInt32()).Select(choice => $"{choice}")]);
        var (low, high, log) = (range.GetProperty("low").GetDouble(), range.GetProperty("high").GetDouble(), range.GetProperty("log").GetBoolean());
        var step = range.GetProperty("step").Number();
        return range.GetProperty("kind").GetString() == "Real"
            ? ParameterRange.Float("x", low, high, log, double.IsNaN(step) ? null : step)
            : ParameterRange.Int("n", (int)low, (int)high, log, (int)step);
    }

    private static void Same(JsonElement expected, double[] actual, string what)
    {
        var numbers = expected.Numbers();
        Assert.Equal(numbers.Length, actual.Length);
        for (var i = 0; i < numbers.Length; i++)
            Golden.Close(numbers[i], actual[i], $"{what}[{i}]");
    }
}
