namespace ChurnLab.Frames.Cleaning;

/// <summary>How often the rows of a repeated key agree in a column; missing equals missing.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="AgreeingKeys">Number of keys whose rows all hold the same. Range: 0 to <paramref name="Keys"/>.</param>
/// <param name="Keys">Number of keys.</param>
public sealed record KeyAgreement(string Column, int AgreeingKeys, int Keys)
{
    /// <summary>Share of the keys whose rows all hold the same. Range: 0 to 1; NaN without keys.</summary>
    public double Share => (double)AgreeingKeys / Keys;
}
