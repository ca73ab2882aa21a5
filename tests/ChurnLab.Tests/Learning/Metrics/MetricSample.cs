using System.Text.Json;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

/// <summary>Rows whose metrics scikit-learn computed: with ties, with weights, with both, with a rare class.</summary>
internal sealed record MetricSample(string Name, double[] Classes, double[] Scores, double[] Weights, JsonElement Values)
{
    public static IEnumerable<MetricSample> All() => Golden.Read("Learning", "metrics.json").GetProperty("samples").EnumerateObject()
        .Select(sample => new MetricSample(
            sample.Name,
            sample.Value.GetProperty("classes").Numbers(),
            sample.Value.GetProperty("scores").Numbers(),
            sample.Value.GetProperty("weights").Numbers(),
            sample.Value.GetProperty("values")));
}
