using System.Numerics;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Boosting;

namespace ChurnLab.Learning.Networks;

/// <summary>Steps of a fit down the gradient, each weight with a length of its own.</summary>
/// <remarks>Source: Kingma and Ba, Adam: a method for stochastic optimization (2015), algorithm 1.</remarks>
/// <typeparam name="T">Single or double precision.</typeparam>
internal sealed unsafe class AdamSteps<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Slices of lines so that threads share the work of large layers; each is some cache lines of turned weights wide.
    private const int ValuesOfSlice = 4096;

    private readonly Network<T> _network;
    private readonly AdamOptions _options;
    private readonly NativeBlock<T>[] _means;
    private readonly NativeBlock<T>[] _squares;
    private readonly (int Place, int Start, int End)[] _slices;
    private double _meanPower = 1;
    private double _squarePower = 1;

    public AdamSteps(Network<T> network, AdamOptions options)
    {
        (_network, _options) = (network, options);
        (_means, _squares) = (NetworkGradient<T>.Room(network), NetworkGradient<T>.Room(network));
        foreach (var block in _means.Concat(_squares))
            block.Span.Clear();
        _slices = [.. network.Layers.Index().SelectMany(item => SlicesOf(item.Index, item.Item))];
    }

    /// <summary>Parts of a step, which may be taken at the same time.</summary>
    public int Slices => _slices.Length;

    /// <summary>Begins a step.</summary>
    public void Begin()
    {
        _meanPower *= _options.Beta1;
        _squarePower *= _options.Beta2;
    }

    /// <summary>Takes a part of a step.</summary>
    /// <param name="slice">Number of the part, from 0.</param>
    /// <param name="gradients">Derivatives per part of the batch and layer, added up in this order.</param>
    /// <param name="parts">Parts of the batch.</param>
    public void Take(int slice, NativeBlock<T>[][] gradients, int parts)
    {
        var (place, start, end) = _slices[slice];
        var layer = _network.Layers[place];
        var weightEnd = Math.Min(end, layer.InputStride);
        Take((place, start * layer.OutputStride, weightEnd * layer.OutputStride), gradients, parts, _options.L2);
        if (end > layer.InputStride)
            Take((place, layer.InputStride * layer.OutputStride, layer.Length), gradients, parts, 0);
        layer.Turn(start, Math.Min(weightEnd, layer.Inputs));
    }

    private void Take((int Place, int Start, int End) range, NativeBlock<T>[][] gradients, int parts, double penalty)
    {
        T* weights = _network.Layers[range.Place].Weights, means = _means[range.Place].Pointer, squares = _squares[range.Place].Pointer;
        var (keepMean, keepSquare) = (Of(_options.Beta1), Of(_options.Beta2));
        var (takeMean, takeSquare) = (Of(1 - _options.Beta1), Of(1 - _options.Beta2));
        var (rate, correction) = (Of(_options.LearningRate / (1 - _meanPower)), Of(1 / (1 - _squarePower)));
        var (l2, epsilon) = (Of(penalty), Of(_options.Epsilon));
        for (var i = range.Start; i < range.End; i += Vector512<T>.Count)
        {
            var gradient = Vector512.Load(gradients[0][range.Place].Pointer + i);
            for (var part = 1; part < parts; part++)
                gradient += Vector512.Load(gradients[part][range.Place].Pointer + i);
            var weight = Vector512.Load(weights + i);
            gradient += l2 * weight;
            var mean = (keepMean * Vector512.Load(means + i)) + (takeMean * gradient);
            var square = (keepSquare * Vector512.Load(squares + i)) + (takeSquare * (gradient * gradient));
            mean.Store(means + i);
            square.Store(squares + i);
            (weight - (rate * mean / (Vector512.Sqrt(square * correction) + epsilon))).Store(weights + i);
        }
    }

    private static IEnumerable<(int Place, int Start, int End)> SlicesOf(int place, DenseLayer<T> layer)
    {
        var lines = Math.Max(DenseKernel.Line, ValuesOfSlice / layer.OutputStride / DenseKernel.Line * DenseKernel.Line);
        for (var start = 0; start < layer.InputStride; start += lines)
        {
            // The line of biases goes with the last.
            var end = start + lines;
            yield return (place, start, end < layer.InputStride ? end : layer.InputStride + 1);
        }
    }

    private static Vector512<T> Of(double value) => Vector512.Create(T.CreateTruncating(value));
}
