namespace ChurnLab.Studies.Measures;

/// <summary>What a list gets of a budget of letters.</summary>
/// <param name="List">The list.</param>
/// <param name="Letters">Letters written to the first of it.</param>
/// <param name="Expected">Clients they are expected to bring.</param>
public sealed record LetterShare(ContactList List, int Letters, ExpectedResult Expected)
{
    /// <summary>Clients expected per letter; NaN without letters.</summary>
    public double PerLetter => Expected.Mean / Letters;

    /// <summary>Cost of the letters.</summary>
    public double Cost => Letters * List.Measure.CostPerContact;
}
