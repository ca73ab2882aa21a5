using System.Numerics;

namespace ChurnLab.Statistics;

/// <summary>Sums over subjects of their hazards, alone, times their columns, and times products of those.</summary>
internal sealed class CoxSums(int width, bool hasProducts)
{
    /// <summary>Sum of the hazards.</summary>
    public double Hazard { get; private set; }

    /// <summary>Sums of the hazards times the columns.</summary>
    public double[] Columns { get; } = new double[width];

    /// <summary>Sums of the hazards times products of two columns, the lower triangle by rows; empty if not
    /// wanted.</summary>
    public double[] Products { get; } = hasProducts ? new double[width * width] : [];

    public void Add(ReadOnlySpan<double> row, double hazard)
    {
        Hazard += hazard;
        for (var i = 0; i < row.Length; i++)
        {
            var weighted = hazard * row[i];
            Columns[i] += weighted;
            if (hasProducts)
                AddProducts(Products.AsSpan(i * width, i + 1), row, weighted);
        }
    }

    public void Clear()
    {
        Hazard = 0;
        Array.Clear(Columns);
        Array.Clear(Products);
    }

    // Each sum is added to alone, so that lanes change no bit.
    private static void AddProducts(Span<double> sums, ReadOnlySpan<double> row, double weighted)
    {
        var j = 0;
        for (; j + Vector<double>.Count <= sums.Length; j += Vector<double>.Count)
            (new Vector<double>(sums[j..]) + (weighted * new Vector<double>(row[j..]))).CopyTo(sums[j..]);
        for (; j < sums.Length; j++)
            sums[j] += weighted * row[j];
    }
}
