using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Studies.Models;

/// <summary>A family of models: where a search looks for its settings, and the few settings that a nested comparison chooses from.</summary>
/// <param name="Name">What readers call the family.</param>
/// <param name="Space">Settings for a trial of a search.</param>
/// <param name="Candidates">Settings for a nested comparison. Range: 1 or more.</param>
public sealed record ModelFamily(string Name, Func<Trial, Classifier> Space, IReadOnlyList<Classifier> Candidates);
