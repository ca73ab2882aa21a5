namespace ChurnLab.Studies.Models;

/// <summary>How far new values of a feature are from those a model was fitted to.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Index">Population stability index. Range: 0 or more.</param>
/// <param name="PValue">Chance of such an index between two draws of the same clients. Range: 0 to 1.</param>
/// <param name="Unseen">Levels the model does not know; empty for numbers.</param>
/// <param name="UnseenRows">Number of rows with such a level.</param>
/// <param name="Strength">What is made of it.</param>
public sealed record FeatureDrift(string Feature, double Index, double PValue, IReadOnlyList<string> Unseen, int UnseenRows, DriftStrength Strength);
