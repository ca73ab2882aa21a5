using System.Numerics;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Networks;
using ChurnLab.Statistics;

namespace ChurnLab.Tests.Learning.Networks;

/// <summary>The arithmetic of networks against plain loops, differences and NumPy.</summary>
public sealed class NetworkGradientTests
{
    // Two blocks of rows that are no whole tiles.
    private static readonly int[] Blocks = [13, 10];

    public static TheoryData<NetworkActivation> All => new(Enum.GetValues<NetworkActivation>());

    [Theory]
    [MemberData(nameof(All))]
    public void Errors_are_those_of_plain_loops(NetworkActivation activation)
    {
        var (single, twice) = (Drawn<float>(activation), Drawn<double>(activation));
        var expected = Plain(twice);

        Assert.InRange(expected, 0.5, 100);
        Assert.Equal(expected, Sent(new NetworkGradient<double>(twice), null), 1e-12 * expected);
        Assert.Equal(expected, Sent(new NetworkGradient<float>(single), null), 1e-5 * expected);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Derivatives_are_those_of_differences(NetworkActivation activation)
    {
        var network = Drawn<double>(activation);
        Step(network);
        var gradient = new NetworkGradient<double>(network);
        var sums = NetworkGradient<double>.Room(network);
        Sent(gradient, sums);
        var (found, weights) = (Unpadded(network, sums), network.Save());
        var (squares, distances) = (0.0, 0.0);
        // Every ninth weight, biases among them.
        for (var i = 0; i < weights.Length; i += 9)
        {
            const double step = 1e-6;
            double[] moved = [.. weights];
            moved[i] += step;
            network.Load(moved);
            var above = Sent(gradient, null);
            moved[i] -= 2 * step;
            network.Load(moved);
            var derivative = (above - Sent(gradient, null)) / (2 * step);
            squares += derivative * derivative;
            distances += (derivative - found[i]) * (derivative - found[i]);
        }

        Assert.InRange(Math.Sqrt(distances / squares), 0, 1e-7);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Single_precision_derives_what_double_precision_does(NetworkActivation activation)
    {
        var (single, twice) = (Drawn<float>(activation), Drawn<double>(activation));
        var (ofSingle, ofDouble) = (NetworkGradient<float>.Room(single), NetworkGradient<double>.Room(twice));
        Sent(new NetworkGradient<float>(single), ofSingle);
        Sent(new NetworkGradient<double>(twice), ofDouble);

        foreach (var (one, other) in ofDouble.Zip(ofSingle))
        {
            for (var i = 0; i < one.Length; i++)
                Assert.Equal(one.Span[i], other.Span[i], 1e-4 * (1 + Math.Abs(one.Span[i])));
        }
    }

    [Fact]
    public void Steps_are_those_of_Adam_with_the_penalty_in_the_gradient()
    {
        // NumPy 1.24: m = .8 m + .2 g, v = .95 v + .05 g², w -= .01 (m/(1-.8**k)) / (sqrt(v/(1-.95**k)) + 1e-6), g with
        // .1 w for weights.
        var network = new Network<double>(1, [], 3, NetworkActivation.Selu);
        network.Load([0.3, -0.2, 0.1, 0.3, -0.2, 0.1, 0, 0, 0, 0]);
        var steps = new AdamSteps<double>(network, new AdamOptions(0.01, 0.8, 0.95, 1e-6, 0.1));
        double[][] gradients = [[0.5, -2, 1e-3], [0.1, 1, -4e-3], [-0.7, 0.5, 2e-3]];
        foreach (var gradient in gradients)
        {
            // Two parts of a batch that add up to the gradient.
            NativeBlock<double>[][] sums = [Cleared(network), Cleared(network)];
            var layer = network.Layers[0];
            for (var unit = 0; unit < 3; unit++)
            {
                foreach (var at in new[] { unit, (layer.InputStride * layer.OutputStride) + unit })
                    (sums[0][0].Span[at], sums[1][0].Span[at]) = (0.25 * gradient[unit], 0.75 * gradient[unit]);
            }

            steps.Begin();
            for (var slice = 0; slice < steps.Slices; slice++)
                steps.Take(slice, sums, parts: 2);
        }

        double[] expected = [0.2838131470107354, -0.18767615304983234, 0.07140725321532265, 0.28464162752761973, -0.18793853679893993, 0.09690205918972558];
        Assert.Equal(expected, network.Save()[..6], (one, other) => Math.Abs(one - other) < 1e-14);
    }

    // Widths that are no whole lines, of one line, two and three; biases that are not 0.
    private static Network<T> Drawn<T>(NetworkActivation activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = new Network<T>(5, [34, 18], 3, activation);
        var random = RandomStream.Of(5, 0);
        network.Load([.. Enumerable.Range(0, network.Count).Select(_ => T.CreateTruncating((float)(random.NextDouble() - 0.5)))]);
        return network;
    }

    // After a step derivatives are handed back by the weights it led to.
    private static void Step(Network<double> network)
    {
        var steps = new AdamSteps<double>(network, new AdamOptions(0.1, 0.9, 0.999, 1e-8, 1));
        steps.Begin();
        for (var slice = 0; slice < steps.Slices; slice++)
            steps.Take(slice, [Cleared(network)], parts: 1);
    }

    private static NativeBlock<double>[] Cleared(Network<double> network)
    {
        var room = NetworkGradient<double>.Room(network);
        foreach (var block in room)
            block.Span.Clear();
        return room;
    }

    // Σ factor · squared error of invented rows; derivatives go into sums where there are any.
    private static double Sent<T>(NetworkGradient<T> gradient, NativeBlock<T>[]? sums)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (random, error) = (RandomStream.Of(6, 0), 0.0);
        foreach (var (block, rows) in Blocks.Index())
        {
            double[] factors = [.. Enumerable.Range(0, rows).Select(row => 0.01 * (1 + row))];
            for (var row = 0; row < rows; row++)
            {
                foreach (ref var value in gradient.Input(row)[..5])
                    value = T.CreateTruncating(Next(random));
                foreach (ref var value in gradient.Target(row)[..5])
                    value = T.CreateTruncating(Next(random));
            }

            error += sums is null ? gradient.Errors(factors) : gradient.Learn(factors, sums, isFirst: block == 0);
        }

        return error;
    }

    private static double Plain(Network<double> network)
    {
        var (random, error) = (RandomStream.Of(6, 0), 0.0);
        foreach (var rows in Blocks)
        {
            for (var row = 0; row < rows; row++)
            {
                double[] values = [.. Enumerable.Range(0, 5).Select(_ => (double)Next(random))];
                var rest = network.Save().AsSpan();
                foreach (var layer in network.Layers)
                {
                    values = Given(layer, rest, values);
                    rest = rest[((layer.Inputs + 1) * layer.Outputs)..];
                }

                error += 0.01 * (1 + row) * values.Sum(value => Math.Pow(value - Next(random), 2));
            }
        }

        return error;
    }

    private static double[] Given(DenseLayer<double> layer, ReadOnlySpan<double> weights, double[] values)
    {
        var given = weights.Slice(layer.Inputs * layer.Outputs, layer.Outputs).ToArray();
        for (var input = 0; input < values.Length; input++)
        {
            for (var unit = 0; unit < given.Length; unit++)
                given[unit] += values[input] * weights[(input * given.Length) + unit];
        }

        return Array.ConvertAll(given, sum => layer.Activation switch
        {
            NetworkActivation.Selu => 1.0507009873554805 * (sum > 0 ? sum : 1.6732632423543772 * (Math.Exp(sum) - 1)),
            NetworkActivation.Relu => Math.Max(0, sum),
            NetworkActivation.Tanh => Math.Tanh(sum),
            _ => sum,
        });
    }

    private static float Next(RandomStream random) => (float)((4 * random.NextDouble()) - 2);

    // Derivatives in the order of the weights; padding has none.
    private static List<double> Unpadded(Network<double> network, NativeBlock<double>[] sums)
    {
        var found = new List<double>();
        foreach (var (layer, block) in network.Layers.Zip(sums))
        {
            for (var input = 0; input <= layer.InputStride; input++)
            {
                var line = block.Span.Slice(input * layer.OutputStride, layer.OutputStride);
                var isUsed = input < layer.Inputs || input == layer.InputStride;
                Assert.True(!line[(isUsed ? layer.Outputs : 0)..].ContainsAnyExcept(0));
                if (isUsed)
                    found.AddRange(line[..layer.Outputs]);
            }
        }

        return found;
    }
}
