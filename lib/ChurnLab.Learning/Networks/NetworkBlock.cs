using System.Numerics;
using ChurnLab.Learning.Boosting;

namespace ChurnLab.Learning.Networks;

/// <summary>
/// Some rows on their way through a network: what one thread needs, few enough rows for its nearest caches.
/// </summary>
/// <typeparam name="T">Single or double precision.</typeparam>
internal sealed unsafe class NetworkBlock<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows at most.</summary>
    public const int MostRows = 64;

    // Features are standardised: nothing this far out is told apart, and no sum leaves single precision.
    private const double Farthest = 1e6;

    private readonly Network<T> _network;
    private readonly NativeBlock<T>[] _levels;

    /// <summary>Makes room.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layers">Layers to be gone through at most.</param>
    public NetworkBlock(Network<T> network, int layers)
    {
        _network = network;
        _levels = new NativeBlock<T>[layers + 1];
        for (var level = 0; level <= layers; level++)
        {
            var width = level == 0 ? network.Layers[0].InputStride : network.Layers[level - 1].OutputStride;
            _levels[level] = new NativeBlock<T>((long)MostRows * width);
            _levels[level].Span.Clear();
        }
    }

    /// <summary>Values of a level, row after row: inputs at 0, what a layer gave at the number of it from 1.</summary>
    public T* Level(int level) => _levels[level].Pointer;

    /// <summary>The line of a row at level 0.</summary>
    public Span<T> Inputs(int row) => _levels[0].Span.Slice(row * _network.Layers[0].InputStride, _network.Layers[0].InputStride);

    /// <summary>Goes through layers with the rows that were put at level 0.</summary>
    public void Forward(int rows, int layers)
    {
        var padded = DenseKernel.PaddedRows(rows);
        for (var place = 0; place < layers; place++)
        {
            var layer = _network.Layers[place];
            DenseKernel.Run(new DenseProduct<T>
            {
                P = Level(place),
                PRow = layer.InputStride,
                PStep = 1,
                Q = layer.Weights,
                QStep = layer.OutputStride,
                Start = layer.Biases,
                StartRow = 0,
                C = Level(place + 1),
                CRow = layer.OutputStride,
                Rows = padded,
                Columns = layer.OutputStride,
                Terms = layer.Inputs,
            });
            ActivationKernel.Apply(layer.Activation, Level(place + 1), padded * layer.OutputStride);
        }

        GC.KeepAlive(_network);
    }

    /// <summary>Puts rows of a table into lines of numbers.</summary>
    /// <param name="x">The table.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="into">Place of the first.</param>
    /// <param name="stride">Elements from one line to the next.</param>
    public static void Fill(FeatureTable x, int start, int count, T* into, int stride)
    {
        for (var place = 0; place < x.Columns.Count; place++)
        {
            var values = x.Numbers(place).Slice(start, count);
            var at = into + place;
            foreach (var value in values)
            {
                *at = T.CreateTruncating(Math.Clamp(value, -Farthest, Farthest));
                at += stride;
            }
        }
    }
}
