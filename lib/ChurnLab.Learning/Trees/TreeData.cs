namespace ChurnLab.Learning.Trees;

/// <summary>The features of a fit as trees need them, shared by all trees of a forest.</summary>
internal sealed class TreeData
{
    private readonly FeatureTable _table;
    private readonly Lazy<float[][]> _values;
    private readonly Lazy<RankedColumn[]> _ranked;

    /// <summary>Makes the data of a fit; columns are looked at when they are first asked for.</summary>
    public TreeData(TrainingData data)
    {
        _table = data.X;
        _values = new(() => Each(data, place => Rounded(_table.Numbers(place))));
        _ranked = new(() => Each(data, place => RankedColumn.Of(_table.Columns[place])));
    }

    /// <summary>Number of features.</summary>
    public int Features => _table.Columns.Count;

    /// <summary>Values in single precision, by feature.</summary>
    public float[][] Values => _values.Value;

    /// <summary>Ranks by feature.</summary>
    public RankedColumn[] Ranked => _ranked.Value;

    private static TColumn[] Each<TColumn>(TrainingData data, Func<int, TColumn> make)
    {
        var columns = new TColumn[data.X.Columns.Count];
        // Threads cost more than they bring below this many values.
        var threads = (long)data.Rows * columns.Length < 50_000 ? 1 : data.Threads;
        Work.For(columns.Length, threads, place => columns[place] = make(place), data.Token);
        return columns;
    }

    private static float[] Rounded(ReadOnlySpan<double> values)
    {
        var rounded = new float[values.Length];
        for (var row = 0; row < rounded.Length; row++)
            rounded[row] = FloatOrder.Rounded(values[row]);
        return rounded;
    }
}
