using ChurnLab.Statistics;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Random data of distributions that differ in what hurts a test: skewness, ties.</summary>
internal static class NullData
{
    public static double[] Normal(RandomStream stream, int count) => Make(count, () => Deviate(stream));

    public static double[] Skewed(RandomStream stream, int count) => Make(count, () => Math.Exp(Deviate(stream)));

    /// <summary>Values of three levels.</summary>
    public static double[] Tied(RandomStream stream, int count) => Make(count, () => stream.Pick([0.5, 0.3, 0.2]));

    /// <summary>A table of rows of given sizes whose columns have the same shares in each.</summary>
    public static ContingencyTable Table(RandomStream stream, int[] rows, double[] shares)
    {
        var counts = new long[rows.Length, shares.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row]; i++)
                counts[row, stream.Pick(shares)]++;
        }

        return new(counts);
    }

    public static long Successes(RandomStream stream, int trials, double share)
    {
        var successes = 0L;
        for (var i = 0; i < trials; i++)
            successes += stream.Chance(share) ? 1 : 0;
        return successes;
    }

    private static double Deviate(RandomStream stream) =>
        Math.Sqrt(-2 * Math.Log(1 - stream.NextDouble())) * Math.Cos(2 * Math.PI * stream.NextDouble());

    private static double[] Make(int count, Func<double> value)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = value();
        return values;
    }
}
