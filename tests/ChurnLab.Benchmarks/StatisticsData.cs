using System.Runtime.InteropServices;
using ChurnLab.Statistics;

namespace ChurnLab.Benchmarks;

/// <summary>Two numbers, two rounded numbers and two classifications per row, all hardly related, so that p-values stay above 0.</summary>
internal sealed class StatisticsData
{
    public const int Cities = 20;
    public const int Segments = 5;
    private const double Relation = 0.002;

    /// <summary>Makes rows; fewer rows are the first of many.</summary>
    public StatisticsData(int rows)
    {
        (X, Y, TiedX, TiedY) = (new double[rows], new double[rows], new double[rows], new double[rows]);
        (City, Segment) = (new int[rows], new int[rows]);
        var stream = RandomStream.Of(7, 0);
        for (var row = 0; row < rows; row++)
        {
            // Two independent normal numbers of two uniform ones: Box and Muller.
            var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - stream.NextDouble())), 2 * Math.PI * stream.NextDouble());
            X[row] = radius * Math.Cos(angle);
            Y[row] = (radius * Math.Sin(angle)) + (Relation * (X[row] + 1));
            (TiedX[row], TiedY[row]) = (Math.Round(4 * X[row]), Math.Round(4 * Y[row]));
            City[row] = (int)stream.NextBelow(Cities);
            Segment[row] = stream.Chance(Relation) ? City[row] % Segments : (int)stream.NextBelow(Segments);
        }
    }

    private StatisticsData(StatisticsData all, int rows)
    {
        (X, Y, TiedX, TiedY) = (all.X[..rows], all.Y[..rows], all.TiedX[..rows], all.TiedY[..rows]);
        (City, Segment) = (all.City[..rows], all.Segment[..rows]);
    }

    public double[] X { get; }

    public double[] Y { get; }

    public double[] TiedX { get; }

    public double[] TiedY { get; }

    public int[] City { get; }

    public int[] Segment { get; }

    /// <summary>First half of the rows: the first group.</summary>
    public ReadOnlySpan<double> A => X.AsSpan(0, X.Length / 2);

    /// <summary>Second half of the rows, of the other column: the second group.</summary>
    public ReadOnlySpan<double> B => Y.AsSpan(X.Length / 2);

    public ReadOnlySpan<double> TiedA => TiedX.AsSpan(0, X.Length / 2);

    public ReadOnlySpan<double> TiedB => TiedY.AsSpan(X.Length / 2);

    /// <summary>The quarters of a column.</summary>
    public ReadOnlyMemory<double>[] Quarters =>
        [.. Enumerable.Range(0, 4).Select(i => (ReadOnlyMemory<double>)X.AsMemory(i * (X.Length / 4), X.Length / 4))];

    public StatisticsData First(int rows) => rows == X.Length ? this : new(this, rows);

    public void Write(string folder)
    {
        foreach (var (name, values) in new[] { ("x", X), ("y", Y), ("tx", TiedX), ("ty", TiedY) })
            WriteBytes(folder, name, MemoryMarshal.AsBytes<double>(values));
        WriteBytes(folder, "city", MemoryMarshal.AsBytes<int>(City));
        WriteBytes(folder, "segment", MemoryMarshal.AsBytes<int>(Segment));
    }

    private static void WriteBytes(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        using var file = File.Create(Path.Combine(folder, name + ".bin"));
        file.Write(bytes);
    }
}
