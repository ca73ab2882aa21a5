using System.Numerics;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Boosting;

namespace ChurnLab.Learning.Networks;

/// <summary>Derivatives of the squared error of rows by the weights of a network: what one thread needs.</summary>
/// <remarks>Source: Rumelhart, Hinton, Williams, Learning representations by back-propagating errors (1986).</remarks>
/// <typeparam name="T">Single or double precision.</typeparam>
internal sealed unsafe class NetworkGradient<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Network<T> _network;
    private readonly NetworkBlock<T> _block;
    private readonly NativeBlock<T> _target;
    private readonly NativeBlock<T> _zeros;
    private NativeBlock<T> _deltas;
    private NativeBlock<T> _others;

    public NetworkGradient(Network<T> network)
    {
        (_network, _block) = (network, new NetworkBlock<T>(network, network.Layers.Length));
        var widest = network.Layers.Max(layer => Math.Max(layer.InputStride, layer.OutputStride));
        _target = Cleared(NetworkBlock<T>.MostRows * (long)TargetStride);
        _deltas = Cleared(NetworkBlock<T>.MostRows * (long)widest);
        _others = Cleared(NetworkBlock<T>.MostRows * (long)widest);
        _zeros = Cleared(widest);
    }

    /// <summary>The line of what a row is seen as; to be filled.</summary>
    public Span<T> Input(int row) => _block.Inputs(row);

    /// <summary>The line of what a row should become; to be filled.</summary>
    public Span<T> Target(int row) => _target.Span.Slice(row * TargetStride, TargetStride);

    /// <summary>Room for derivatives: per layer as many elements as its weights.</summary>
    public static NativeBlock<T>[] Room(Network<T> network) => Array.ConvertAll(network.Layers, layer => new NativeBlock<T>(layer.Length));

    /// <summary>Sends rows through and adds up derivatives of Σ factor · squared error.</summary>
    /// <param name="factors">Factor per row.</param>
    /// <param name="sums">Derivatives per layer.</param>
    /// <param name="isFirst">Whether sums begin here: what they hold is then forgotten.</param>
    /// <returns>Σ factor · squared error.</returns>
    public double Learn(ReadOnlySpan<double> factors, NativeBlock<T>[] sums, bool isFirst)
    {
        var rows = factors.Length;
        var error = Errors(factors, isDerived: true);
        for (var place = _network.Layers.Length - 1; place >= 0; place--)
        {
            var layer = _network.Layers[place];
            ActivationKernel.Differentiate(layer.Activation, _block.Level(place + 1), _deltas.Pointer, rows * layer.OutputStride);
            AddWeights(place, rows, sums[place].Pointer, isFirst);
            AddBiases(layer, rows, sums[place].Pointer + (layer.InputStride * layer.OutputStride), isFirst);
            if (place > 0)
                HandBack(layer, rows);
        }

        GC.KeepAlive(this);
        return error;
    }

    /// <summary>Sends rows through and returns Σ factor · squared error.</summary>
    /// <param name="factors">Factor per row.</param>
    public double Errors(ReadOnlySpan<double> factors) => Errors(factors, isDerived: false);

    private int TargetStride => _network.Layers[^1].OutputStride;

    private static NativeBlock<T> Cleared(long length)
    {
        var block = new NativeBlock<T>(length);
        block.Span.Clear();
        return block;
    }

    private double Errors(ReadOnlySpan<double> factors, bool isDerived)
    {
        _block.Forward(factors.Length, _network.Layers.Length);
        var (stride, sum) = (TargetStride, 0.0);
        for (var row = 0; row < factors.Length; row++)
        {
            T* given = _block.Level(_network.Layers.Length) + (row * stride), wanted = _target.Pointer + (row * stride);
            var delta = _deltas.Pointer + (row * stride);
            var (squares, twice) = (Vector512<T>.Zero, Vector512.Create(T.CreateTruncating(2 * factors[row])));
            for (var i = 0; i < stride; i += Vector512<T>.Count)
            {
                var distance = Vector512.Load(given + i) - Vector512.Load(wanted + i);
                squares += distance * distance;
                if (isDerived)
                    (twice * distance).Store(delta + i);
            }

            sum += factors[row] * double.CreateTruncating(Vector512.Sum(squares));
        }

        return sum;
    }

    private void AddWeights(int place, int rows, T* sums, bool isFirst)
    {
        var layer = _network.Layers[place];
        DenseKernel.Run(new DenseProduct<T>
        {
            P = _block.Level(place),
            PRow = 1,
            PStep = layer.InputStride,
            Q = _deltas.Pointer,
            QStep = layer.OutputStride,
            Start = isFirst ? _zeros.Pointer : sums,
            StartRow = isFirst ? 0 : layer.OutputStride,
            C = sums,
            CRow = layer.OutputStride,
            Rows = layer.InputStride,
            Columns = layer.OutputStride,
            Terms = rows,
        });
    }

    private void AddBiases(DenseLayer<T> layer, int rows, T* sums, bool isFirst)
    {
        for (var i = 0; i < layer.OutputStride; i += Vector512<T>.Count)
        {
            var sum = isFirst ? Vector512<T>.Zero : Vector512.Load(sums + i);
            var delta = _deltas.Pointer + i;
            for (var row = 0; row < rows; row++, delta += layer.OutputStride)
                sum += Vector512.Load(delta);
            sum.Store(sums + i);
        }
    }

    private void HandBack(DenseLayer<T> layer, int rows)
    {
        DenseKernel.Run(new DenseProduct<T>
        {
            P = _deltas.Pointer,
            PRow = layer.OutputStride,
            PStep = 1,
            Q = layer.Turned,
            QStep = layer.InputStride,
            Start = _zeros.Pointer,
            StartRow = 0,
            C = _others.Pointer,
            CRow = layer.InputStride,
            Rows = DenseKernel.PaddedRows(rows),
            Columns = layer.InputStride,
            Terms = layer.Outputs,
        });
        (_deltas, _others) = (_others, _deltas);
    }
}
