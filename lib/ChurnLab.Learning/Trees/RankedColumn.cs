using System.Runtime.CompilerServices;

namespace ChurnLab.Learning.Trees;

/// <summary>A feature as the places of its values among its different values, rounded to single precision.</summary>
/// <remarks>
/// Splits depend on the order of values alone, and whole numbers are sorted and counted faster. Ranks are kept as long as their feature
/// lives: a search that fits many trees to the same rows, and all trees of a forest, rank a feature once.
/// </remarks>
internal sealed class RankedColumn
{
    private static readonly ConditionalWeakTable<NumberFeature, RankedColumn> Known = [];

    private RankedColumn(ReadOnlySpan<double> values)
    {
        var (keys, rows) = FloatOrder.Of(values);
        (Codes, Order) = (new uint[values.Length], rows);
        var different = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i] != keys[different])
                keys[++different] = keys[i];
            Codes[rows[i]] = (uint)different;
        }

        Values = new float[different + 1];
        for (var code = 0; code < Values.Length; code++)
        {
            Values[code] = FloatOrder.Value(keys[code]);
            HasClose |= code > 0 && AreClose(Values[code - 1], Values[code]);
        }
    }

    /// <summary>Place of each row's value among the different values.</summary>
    public uint[] Codes { get; }

    /// <summary>The different values, ascending.</summary>
    public float[] Values { get; }

    /// <summary>Whether some neighbours are too close to be split.</summary>
    public bool HasClose { get; }

    /// <summary>Rows by ascending value, rows of equal values in their order.</summary>
    public int[] Order { get; }

    public static RankedColumn Of(FeatureColumn column) =>
        Known.GetValue((NumberFeature)column, static feature => new RankedColumn(feature.Values));

    /// <summary>Whether two neighbouring values count as equal, as in scikit-learn: by at most 1e-7 in single precision.</summary>
    public static bool AreClose(float lower, float upper) => upper <= lower + 1e-7f;

    /// <summary>Halfway between the values of two codes; single precision halves without rounding.</summary>
    public double Threshold(uint lower, uint upper) => (Values[lower] / 2.0) + (Values[upper] / 2.0);
}
