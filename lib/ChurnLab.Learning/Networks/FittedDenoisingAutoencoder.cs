using ChurnLab.Hosting;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Networks;

/// <summary>A fitted <see cref="DenoisingAutoencoder"/>.</summary>
public sealed class FittedDenoisingAutoencoder : FittedTransformer
{
    private const int RowsOfTask = 4096;
    private readonly Network<float> _network;
    private readonly string[] _names;

    internal FittedDenoisingAutoencoder(FeatureSchema schema, Network<float> network, NetworkHistory history)
        : base(schema, takesMissing: false)
    {
        (_network, History) = (network, history);
        _names = [.. Enumerable.Range(1, network.CodeSize).Select(code => $"code {code}")];
    }

    /// <summary>«code 1» and so on. Codes have no order, sign or scale of their own.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    /// <summary>Errors while it was fitted.</summary>
    public NetworkHistory History { get; }

    internal override bool Mixes => true;

    internal override int[] Origins => throw LearningErrors.Mixed(_names[0]);

    internal static FittedDenoisingAutoencoder Read(FeatureSchema schema, ModelReader reader)
    {
        var (hidden, code, activation) = (reader.Array<int>(), reader.Whole(), (NetworkActivation)reader.Whole());
        var (values, history) = (reader.Array<float>(), NetworkHistory.Read(reader));
        ModelReader.Require(Enum.IsDefined(activation) && !schema.AreCategories.Contains(true) && schema.Count > 0);
        ModelReader.Require(code > 0 && hidden.All(size => size > 0) && values.All(float.IsFinite));
        // Sizes are not believed before the weights there are bear them out.
        var (count, inputs) = (0.0, (double)schema.Count);
        long[] sizes = [.. hidden, code, .. Enumerable.Reverse(hidden), schema.Count];
        foreach (var size in sizes)
            (count, inputs) = (count + ((inputs + 1) * size), size);
        ModelReader.Require(count == values.Length);
        var network = new Network<float>(schema.Count, hidden, (int)code, activation);
        network.Load(values);
        return new FittedDenoisingAutoencoder(schema, network, history);
    }

    /// <summary>What the network makes of rows again, in the units of the features.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <returns>As many rows with the features of the fit.</returns>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing.</exception>
    public FeatureTable Reconstruct(FeatureTable x) => Sent(Aligned(x), _network.Layers.Length, [.. Schema.Names]);

    /// <summary>
    /// Mean over the features of the squared distance of a row from its reconstruction: how unlike the rows of the fit
    /// it is.
    /// </summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <returns>Error per row. Range: 0 or more; near 1 where the code tells no more of standardised features than
    /// their means.</returns>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing.</exception>
    public double[] ReconstructionErrors(FeatureTable x)
    {
        var aligned = Aligned(x);
        var again = Sent(aligned, _network.Layers.Length, [.. Schema.Names]);
        var errors = new double[x.Rows];
        for (var place = 0; place < Schema.Count; place++)
            AddSquares(aligned.Numbers(place), again.Numbers(place), errors);
        return Array.ConvertAll(errors, error => error / Schema.Count);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<int>(_network.Hidden);
        writer.Whole(_network.CodeSize);
        writer.Whole((long)_network.Activation);
        writer.Array<float>(_network.Save());
        History.Write(writer);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => Sent(x, _network.CodeLayers, _names);

    private static void AddSquares(ReadOnlySpan<double> values, ReadOnlySpan<double> again, double[] errors)
    {
        for (var row = 0; row < errors.Length; row++)
            errors[row] += (values[row] - again[row]) * (values[row] - again[row]);
    }

    private FeatureTable Sent(FeatureTable x, int layers, string[] names)
    {
        var columns = Array.ConvertAll(names, _ => GC.AllocateUninitializedArray<double>(x.Rows));
        var token = AmbientCancellation.Or(default);
        Work.Ranges(x.Rows, RowsOfTask, 0, (start, end) => Send(x, layers, (start, end), columns), token);
        return FeatureTable.Given(x.Rows, [.. names.Zip(columns, NumberFeature.Over)]);
    }

    private unsafe void Send(FeatureTable x, int layers, (int Start, int End) range, double[][] columns)
    {
        var block = new NetworkBlock<float>(_network, layers);
        var stride = _network.Layers[layers - 1].OutputStride;
        for (var start = range.Start; start < range.End; start += NetworkBlock<float>.MostRows)
        {
            var rows = Math.Min(NetworkBlock<float>.MostRows, range.End - start);
            NetworkBlock<float>.Fill(x, start, rows, block.Level(0), _network.Layers[0].InputStride);
            block.Forward(rows, layers);
            for (var place = 0; place < columns.Length; place++)
            {
                var from = block.Level(layers) + place;
                var column = columns[place].AsSpan(start, rows);
                for (var row = 0; row < rows; row++, from += stride)
                    column[row] = *from;
            }
        }

        GC.KeepAlive(block);
    }
}
