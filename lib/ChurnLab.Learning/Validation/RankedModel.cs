namespace ChurnLab.Learning.Validation;

/// <summary>A model among those it is compared with.</summary>
/// <param name="Rank">Its rank by mean score, from 1 for the best; models of equal mean share the better rank.</param>
/// <param name="Name">Its name.</param>
/// <param name="Result">Its scores.</param>
/// <param name="IsAmongBest">Whether its difference to the best model is not resolved: it may be as good.</param>
public sealed record RankedModel(int Rank, string Name, CrossValidationResult Result, bool IsAmongBest);
