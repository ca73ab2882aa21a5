using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Boosting;

/// <summary>One tree of gradient boosting, node by node; node 0 is the root and children come behind their parents.</summary>
public sealed class BoostedTree
{
    private readonly int[] _features;
    private readonly double[] _thresholds;
    private readonly int[] _left;
    private readonly bool[] _missingLeft;
    private readonly double[] _values;
    private readonly double[] _cover;
    private readonly int[] _rows;
    private readonly double[] _gains;

    internal BoostedTree(IReadOnlyList<BoostedNode> nodes)
    {
        _features = [.. nodes.Select(node => node.Feature)];
        _thresholds = [.. nodes.Select(node => node.Threshold)];
        _left = [.. nodes.Select(node => node.Left)];
        _missingLeft = [.. nodes.Select(node => node.MissingLeft)];
        _values = [.. nodes.Select(node => node.Value)];
        _cover = [.. nodes.Select(node => node.Cover)];
        _rows = [.. nodes.Select(node => node.Rows)];
        _gains = [.. nodes.Select(node => node.Gain)];
    }

    private BoostedTree(ModelReader reader, int features)
    {
        (_features, _thresholds, _left) = (reader.Array<int>(), reader.Array<double>(), reader.Array<int>());
        (_missingLeft, _values, _cover) = (reader.Array<bool>(), reader.Array<double>(), reader.Array<double>());
        (_rows, _gains) = (reader.Array<int>(), reader.Array<double>());
        var count = _features.Length;
        ModelReader.Require(count > 0 && _thresholds.Length == count && _left.Length == count && _missingLeft.Length == count);
        ModelReader.Require(_values.Length == count && _cover.Length == count && _rows.Length == count && _gains.Length == count);
        // Every node but the root is a child once: what walks down never comes to a node by two ways.
        var parents = new int[count];
        for (var node = 0; node < count; node++)
        {
            ModelReader.Require(double.IsFinite(_values[node]) && !double.IsNaN(_thresholds[node]));
            ModelReader.Require(node == 0 || parents[node] == 1);
            if (_left[node] < 0)
            {
                ModelReader.Require(_features[node] == -1 && _left[node] == -1);
                continue;
            }

            ModelReader.Require(_left[node] > node && _left[node] < count - 1 && _features[node] >= 0 && _features[node] < features);
            parents[_left[node]]++;
            parents[_left[node] + 1]++;
        }
    }

    /// <summary>Number of nodes, leaves with them.</summary>
    public int Count => _features.Length;

    /// <summary>Place of the feature that parts a node, in the model's schema; −1 for a leaf.</summary>
    public IReadOnlyList<int> Features => _features;

    /// <summary>
    /// The largest value that goes left, per node; infinite where all values go left and missing ones right; without meaning for a leaf. For a
    /// feature of categories it is compared with the category's statistic.
    /// </summary>
    public IReadOnlyList<double> Thresholds => _thresholds;

    /// <summary>The node to the left; −1 for a leaf.</summary>
    public IReadOnlyList<int> Left => _left;

    /// <summary>Whether a missing value goes left, per node.</summary>
    public IReadOnlyList<bool> MissingLeft => _missingLeft;

    /// <summary>What a row that ends here adds to its raw score, the learning rate with it; for a node that is parted, as if it were a leaf.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Sum of the hessians of the rows of the fit, per node: how much of the data went through it.</summary>
    public IReadOnlyList<double> Cover => _cover;

    /// <summary>Number of rows of the fit that went through a node.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>What parting a node took from the loss, twice; 0 for a leaf.</summary>
    public IReadOnlyList<double> Gains => _gains;

    /// <summary>Whether a node is a leaf.</summary>
    /// <param name="node">Number of the node, from 0.</param>
    public bool IsLeaf(int node) => _left[node] < 0;

    /// <summary>The node to the right; −1 for a leaf.</summary>
    /// <param name="node">Number of the node, from 0.</param>
    public int Right(int node) => _left[node] < 0 ? -1 : _left[node] + 1;

    /// <summary>The child a value goes to.</summary>
    /// <param name="node">Number of a node that is no leaf.</param>
    /// <param name="value">The feature's value; NaN is missing.</param>
    public int Next(int node, double value) =>
        _left[node] + ((double.IsNaN(value) ? _missingLeft[node] : value <= _thresholds[node]) ? 0 : 1);

    internal static BoostedTree Read(ModelReader reader, int features) => new(reader, features);

    internal void Write(ModelWriter writer)
    {
        writer.Array<int>(_features);
        writer.Array<double>(_thresholds);
        writer.Array<int>(_left);
        writer.Array<bool>(_missingLeft);
        writer.Array<double>(_values);
        writer.Array<double>(_cover);
        writer.Array<int>(_rows);
        writer.Array<double>(_gains);
    }
}
