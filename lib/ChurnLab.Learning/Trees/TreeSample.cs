using System.Numerics;

namespace ChurnLab.Learning.Trees;

/// <summary>The rows of one tree and how much each counts.</summary>
/// <remarks>
/// Where all weights are whole numbers, as without weights and in bootstrap samples, they are counted exactly: the tree then does not
/// depend on the order of rows, and a row given twice is a row of weight 2 to the bit.
/// </remarks>
internal sealed class TreeSample
{
    // Ranks, counts and labels share the bits of a whole number that is not negative; ranks need as many as rows have.
    private const int KeyBits = 31;

    /// <summary>Makes a sample.</summary>
    /// <param name="labels">Class per row.</param>
    /// <param name="weights">Weight per row, 0 for rows that are left out; empty when every row counts 1.</param>
    /// <param name="classWeight">Weights of the classes.</param>
    public TreeSample(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, ClassWeight classWeight)
    {
        Rows = RowsOf(labels.Length, weights);
        AddUp(labels, weights);
        Factors = FactorsOf(classWeight);
        (Factor0, Factor1) = (Factors.Negative, Factors.Positive);
        var largest = Largest(weights);
        var bits = 1 + (largest > 0 ? BitOperations.Log2((uint)largest) + 1 : KeyBits);
        if (bits + BitOperations.Log2((uint)labels.Length) + 1 <= KeyBits && Negative + Positive <= int.MaxValue)
            Count(labels, weights, bits);
        else
            Weigh(labels, weights);
    }

    /// <summary>Rows that count, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>Per row its whole weight, and its class in the lowest bit; null where weights are not whole.</summary>
    public uint[]? Payloads { get; private set; }

    /// <summary>Bits of a payload.</summary>
    public int Shift { get; private set; }

    /// <summary>Per row its weight, negative for class 0; empty where payloads are there. Class weights are included.</summary>
    public double[] Signed { get; private set; } = [];

    /// <summary>Weight of all rows of class 0, without class weights where there are payloads.</summary>
    public double Negative { get; private set; }

    /// <summary>Weight of all rows of class 1, without class weights where there are payloads.</summary>
    public double Positive { get; private set; }

    /// <summary>Weights of the classes in this sample, balanced ones worked out.</summary>
    public ClassWeight Factors { get; }

    /// <summary>What a unit of class 0 counts.</summary>
    public double Factor0 { get; private set; }

    /// <summary>What a unit of class 1 counts.</summary>
    public double Factor1 { get; private set; }

    /// <summary>Weight of all rows, class weights included.</summary>
    public double Weight => (Factor0 * Negative) + (Factor1 * Positive);

    private static int[] RowsOf(int rows, ReadOnlySpan<double> weights)
    {
        var kept = new int[rows];
        var count = 0;
        for (var row = 0; row < rows; row++)
        {
            kept[count] = row;
            count += weights.IsEmpty || weights[row] > 0 ? 1 : 0;
        }

        return count == rows ? kept : kept[..count];
    }

    // The largest weight; 0 where one is not whole.
    private static int Largest(ReadOnlySpan<double> weights)
    {
        var largest = 1.0;
        foreach (var weight in weights)
        {
            if (weight != Math.Floor(weight) || weight > int.MaxValue)
                return 0;
            largest = Math.Max(largest, weight);
        }

        return (int)largest;
    }

    private void AddUp(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        foreach (var row in Rows)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            if (labels[row] == 1)
                Positive += weight;
            else
                Negative += weight;
        }
    }

    private ClassWeight FactorsOf(ClassWeight weight)
    {
        if (!weight.IsBalanced)
            return weight;
        var half = (Negative + Positive) / 2;
        return new ClassWeight(Negative > 0 ? half / Negative : 1, Positive > 0 ? half / Positive : 1);
    }

    private void Count(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights, int bits)
    {
        Shift = bits;
        Payloads = new uint[labels.Length];
        for (var row = 0; row < Payloads.Length; row++)
            Payloads[row] = ((weights.IsEmpty ? 1 : (uint)weights[row]) << 1) | (uint)labels[row];
    }

    private void Weigh(ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        Signed = new double[labels.Length];
        for (var row = 0; row < Signed.Length; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            Signed[row] = labels[row] == 1 ? weight * Factor1 : -weight * Factor0;
        }

        (Negative, Positive) = (Negative * Factor0, Positive * Factor1);
        (Factor0, Factor1) = (1, 1);
    }
}
