using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Metrics;

/// <summary>Probabilities of the two models of the e-shop reference for its test rows, computed apart from the library's models.</summary>
internal sealed record EshopScores(JsonElement Values, double[] Classes, IReadOnlyDictionary<string, double[]> ByBlock)
{
    private static readonly ConcurrentDictionary<EshopReference, EshopScores> Known = new();

    public static EshopScores Of(EshopReference eshop) => Known.GetOrAdd(eshop, Make);

    private static EshopScores Make(EshopReference eshop)
    {
        var design = eshop.DesignA;
        var blocks = eshop.Values.GetProperty("metrics_test").EnumerateObject().Select(block => block.Name);
        return new EshopScores(eshop.Values, eshop.TestY.Values.ToArray(), blocks.ToDictionary(name => name, name => name switch
        {
            "lr_l2_C1" => Logistic(eshop, design),
            "knn_k5_distance_p2" => Neighbours(eshop, design, 5),
            "knn_k15_distance_p2" => Neighbours(eshop, design, 15),
            _ => throw new NotSupportedException(name),
        }));
    }

    private static double[] Logistic(EshopReference eshop, FeatureTable design)
    {
        var model = eshop.Values.GetProperty("logistic").GetProperty("models").GetProperty("l2_C1");
        var (x, coefficients) = (design.Take(eshop.Test), model.GetProperty("coef").Numbers());
        var scores = Enumerable.Repeat(model.GetProperty("intercept").GetDouble(), x.Rows).ToArray();
        foreach (var (place, coefficient) in coefficients.Index())
        {
            for (var row = 0; row < scores.Length; row++)
                scores[row] += coefficient * x.Numbers(place)[row];
        }

        return Array.ConvertAll(scores, score => 1 / (1 + Math.Exp(-score)));
    }

    private static double[] Neighbours(EshopReference eshop, FeatureTable design, int count)
    {
        var (fit, test, width) = (design.Take(eshop.Train).ToRowMajor(), design.Take(eshop.Test).ToRowMajor(), design.Columns.Count);
        var labels = eshop.TrainY.Values.ToArray();
        var scores = new double[eshop.Test.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            var distances = new double[labels.Length];
            for (var other = 0; other < distances.Length; other++)
                distances[other] = TensorPrimitives.Distance(test.AsSpan(row * width, width), fit.AsSpan(other * width, width));
            int[] nearest = [.. Enumerable.Range(0, labels.Length).OrderBy(i => distances[i]).Take(count)];
            if (distances[nearest[0]] == 0)
                nearest = [.. nearest.Where(i => distances[i] == 0)];
            double Weight(int i) => distances[i] == 0 ? 1 : 1 / distances[i];
            scores[row] = nearest.Sum(i => Weight(i) * labels[i]) / nearest.Sum(Weight);
        }

        return scores;
    }
}
