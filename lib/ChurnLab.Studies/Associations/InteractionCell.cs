namespace ChurnLab.Studies.Associations;

/// <summary>One combination of the levels of two factors.</summary>
/// <param name="First">Level of the first factor, for readers.</param>
/// <param name="Second">Level of the second factor, for readers.</param>
/// <param name="Count">Number of clients. Range: 0 or more.</param>
/// <param name="Rate">Share of them with the outcome. Range: 0 to 1; NaN without clients.</param>
/// <param name="Expected">Share to be expected if neither factor changed the effect of the other. Range: 0 to 1; NaN without clients.</param>
public sealed record InteractionCell(string First, string Second, long Count, double Rate, double Expected)
{
    /// <summary>Share less the one to be expected.</summary>
    public double Surplus => Rate - Expected;
}
