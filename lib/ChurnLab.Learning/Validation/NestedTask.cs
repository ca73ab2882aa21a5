using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Validation;

/// <summary>What a search for settings within an outer split may see.</summary>
/// <param name="X">Features of the outer split's training rows.</param>
/// <param name="Y">Classes of these rows.</param>
/// <param name="Folds">Inner splits of these rows.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Options">Weights and groups of these rows, its share of the threads, no progress of its own.</param>
/// <param name="OuterNumber">Number of the outer split, from 0: a seed for a search that draws.</param>
public sealed record NestedTask(FeatureTable X, Target Y, IReadOnlyList<Fold> Folds, Metric Metric, CrossValidationOptions Options, int OuterNumber);
