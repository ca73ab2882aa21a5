using System.Numerics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Networks;

/// <summary>Layers one after another, narrowing to a code and widening back to the inputs.</summary>
/// <typeparam name="T">Single or double precision.</typeparam>
internal sealed class Network<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Makes a network whose weights are 0.</summary>
    /// <param name="inputs">Inputs, and units of the last layer.</param>
    /// <param name="hidden">Units of the layers before the code; those behind it mirror them.</param>
    /// <param name="code">Units of the code, which like the last layer leaves its sums.</param>
    /// <param name="activation">Activation of the others.</param>
    public Network(int inputs, IReadOnlyList<int> hidden, int code, NetworkActivation activation)
    {
        (Hidden, Activation, CodeLayers) = ([.. hidden], activation, hidden.Count + 1);
        int[] sizes = [inputs, .. hidden, code, .. hidden.Reverse(), inputs];
        Layers = new DenseLayer<T>[sizes.Length - 1];
        for (var place = 0; place < Layers.Length; place++)
        {
            var isLinear = place == CodeLayers - 1 || place == Layers.Length - 1;
            Layers[place] = new DenseLayer<T>(sizes[place], sizes[place + 1], isLinear ? null : activation);
        }
    }

    public DenseLayer<T>[] Layers { get; }

    public int[] Hidden { get; }

    public NetworkActivation Activation { get; }

    /// <summary>Layers up to the code.</summary>
    public int CodeLayers { get; }

    public int Inputs => Layers[0].Inputs;

    public int CodeSize => Layers[CodeLayers - 1].Outputs;

    /// <summary>Number of weights and biases.</summary>
    public int Count => Layers.Sum(layer => (layer.Inputs + 1) * layer.Outputs);

    /// <summary>Draws weights, biases being 0.</summary>
    public void Draw(RandomStream random)
    {
        foreach (var layer in Layers)
            layer.Draw(random);
    }

    /// <summary>All weights and biases, layer after layer.</summary>
    public T[] Save()
    {
        var values = new T[Count];
        var into = values.AsSpan();
        foreach (var layer in Layers)
            into = layer.Save(into);
        return values;
    }

    /// <summary>Takes weights and biases as <see cref="Save"/> gave them.</summary>
    public void Load(ReadOnlySpan<T> values)
    {
        foreach (var layer in Layers)
            values = layer.Load(values);
    }
}
