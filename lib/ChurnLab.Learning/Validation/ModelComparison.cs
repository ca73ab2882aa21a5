using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <summary>Several models on the same folds: their ranks, and which differences are more than chance.</summary>
/// <remarks>
/// Differences are tested by <see cref="CorrectedTTest"/>; p-values are adjusted over all pairs by Holm's method, intervals are those of each
/// pair alone. A difference is resolved where its adjusted p-value is at most 1 less the confidence.
/// </remarks>
public sealed class ModelComparison
{
    private ModelComparison(RankedModel[] ranking, ComparedModels[] pairs, double confidence) =>
        (Ranking, Pairs, Confidence) = (ranking, pairs, confidence);

    /// <summary>Models from the best mean score down; models of equal mean keep their order.</summary>
    public IReadOnlyList<RankedModel> Ranking { get; }

    /// <summary>All pairs, the higher ranking first, in the order of ranks.</summary>
    public IReadOnlyList<ComparedModels> Pairs { get; }

    /// <summary>Confidence level. Range: above 0, below 1.</summary>
    public double Confidence { get; }

    /// <summary>Whether the best model is better than every other.</summary>
    public bool HasOneBest => Ranking.Count(model => model.IsAmongBest) == 1;

    /// <summary>Compares cross-validations.</summary>
    /// <param name="models">Names, all different, and scores of one metric on the same folds. Range: 2 or more.</param>
    /// <param name="folds">The folds of all. Range: 2 or more.</param>
    /// <param name="confidence">Confidence level. Range: above 0, below 1.</param>
    /// <exception cref="LearningException">There are fewer than 2 models, names repeat, or folds or metrics do not agree.</exception>
    public static ModelComparison Of(
        IReadOnlyList<KeyValuePair<string, CrossValidationResult>> models, IReadOnlyList<Fold> folds, double confidence = 0.95)
    {
        if (models.Count < 2)
            throw new LearningException($"There are {models.Count} models to compare: expected 2 or more.");
        if (models.GroupBy(model => model.Key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new LearningException($"Two models are named '{twice.Key}': rename one of them.");
        var sign = models[0].Value.Metric.GreaterIsBetter ? 1 : -1;
        KeyValuePair<string, CrossValidationResult>[] ordered = [.. models.OrderByDescending(model => sign * model.Value.Mean)];
        var pairs = Compared(ordered, folds, confidence);
        var best = ordered[0].Key;
        var beaten = pairs.Where(pair => pair.First == best && pair.Verdict == ComparisonVerdict.FirstIsBetter).Select(pair => pair.Second).ToHashSet();
        var ranking = ordered.Select(model => new RankedModel(
            1 + ordered.Count(other => sign * other.Value.Mean > sign * model.Value.Mean), model.Key, model.Value, !beaten.Contains(model.Key)));
        return new ModelComparison([.. ranking], pairs, confidence);
    }

    /// <summary>The ranking and a sentence per pair.</summary>
    public override string ToString() => string.Join(
        '\n', Ranking.Select(model => $"{model.Rank}. {model.Name}: {model.Result}").Concat(Pairs.Select(pair => pair.ToString())));

    private static ComparedModels[] Compared(KeyValuePair<string, CrossValidationResult>[] ordered, IReadOnlyList<Fold> folds, double confidence)
    {
        var pairs = (
            from first in Enumerable.Range(0, ordered.Length)
            from second in Enumerable.Range(first + 1, ordered.Length - first - 1)
            select (First: ordered[first], Second: ordered[second])).ToArray();
        var differences = Array.ConvertAll(pairs, pair => CorrectedTTest.Of(pair.First.Value, pair.Second.Value, folds, confidence));
        var adjusted = MultipleTesting.Adjust(Array.ConvertAll(differences, difference => difference.PValue), MultiplicityMethod.Holm);
        return
        [
            .. pairs.Select((pair, place) => new ComparedModels(
                pair.First.Key,
                pair.Second.Key,
                differences[place],
                adjusted[place],
                adjusted[place] <= 1 - confidence ? ComparisonVerdict.FirstIsBetter : ComparisonVerdict.NotResolved)),
        ];
    }
}
