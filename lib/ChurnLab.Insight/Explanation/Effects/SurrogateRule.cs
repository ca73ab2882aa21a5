namespace ChurnLab.Insight.Explanation;

/// <summary>A leaf of a surrogate tree as a rule.</summary>
/// <param name="Text">What its rows have in common, in words: «возраст от 38 лет, с картой».</param>
/// <param name="Share">Mean of what the tree repeats over its rows of the fit: probability, or share of chosen rows. Range: 0 to 1.</param>
/// <param name="Rows">Rows, of all that were given.</param>
/// <param name="RowShare">Their share in all that were given. Range: 0 to 1.</param>
public sealed record SurrogateRule(string Text, double Share, int Rows, double RowShare);
