namespace ChurnLab.Learning;

/// <summary>How much rows of each class count in a fit, on top of their own weights.</summary>
/// <param name="Negative">Factor of rows of class 0; ignored where <see cref="IsBalanced"/>. Range: above 0.</param>
/// <param name="Positive">Factor of rows of class 1; ignored where <see cref="IsBalanced"/>. Range: above 0.</param>
public sealed record ClassWeight(double Negative, double Positive)
{
    /// <summary>Every row counts its own weight.</summary>
    public static ClassWeight None { get; } = new(1, 1);

    /// <summary>Both classes count as much as a whole: all weight / (2 · weight of the class).</summary>
    /// <remarks>
    /// Weights of rows are added up, where scikit-learn 1.2 counts rows: so a row given twice is a row of weight 2.
    /// </remarks>
    public static ClassWeight Balanced { get; } = new(1, 1) { IsBalanced = true };

    /// <summary>Whether the factors are those of <see cref="Balanced"/>.</summary>
    public bool IsBalanced { get; private init; }

    /// <summary>Whether both factors can be used.</summary>
    internal bool IsValid => double.IsFinite(Negative) && double.IsFinite(Positive) && Negative > 0 && Positive > 0;

    /// <summary>Fills what every row counts: its own weight times the factor of its class.</summary>
    /// <param name="data">Rows and classes.</param>
    /// <param name="weights">Weight per row, to be filled; may be longer than the rows, the rest is left alone.</param>
    internal void Fill(TrainingData data, Span<double> weights)
    {
        var factors = Factors(data);
        var labels = data.Labels;
        for (var row = 0; row < data.Rows; row++)
            weights[row] = data.Weight(row) * (labels[row] == 1 ? factors.Positive : factors.Negative);
    }

    private (double Negative, double Positive) Factors(TrainingData data)
    {
        if (!IsBalanced)
            return (Negative, Positive);
        var (positive, all) = (0.0, 0.0);
        for (var row = 0; row < data.Rows; row++)
        {
            all += data.Weight(row);
            positive += data.Weight(row) * data.Labels[row];
        }

        // With a single class the other factor is never used.
        return (all / (2 * Math.Max(all - positive, double.Epsilon)), all / (2 * Math.Max(positive, double.Epsilon)));
    }
}
