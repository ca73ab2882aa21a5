using ChurnLab.Statistics;

namespace ChurnLab.Learning.Boosting;

/// <summary>One fit while it goes on: raw scores of its rows and the trees so far.</summary>
internal sealed unsafe class BoostingRun
{
    private readonly BoostingRows _data;
    private readonly BoostingSettings _settings;
    private readonly IBoostingLoss _loss;
    private readonly WorkTeam _team;
    private readonly BinnedMatrix _matrix;
    private readonly GradientSums _gradients;
    private readonly RowList _rows;
    private readonly TreeGrower _grower;
    private readonly double[] _target;
    private readonly double[] _raw;
    private readonly double _total;
    private readonly List<double> _losses = [];

    public BoostingRun(
        ReadOnlyMemory<double>[] columns, BoostingRows data, BoostingSettings settings, (IBoostingLoss Loss, int[] Directions) kind, WorkTeam team)
    {
        (_data, _settings, _loss, _team) = (data, settings, kind.Loss, team);
        _matrix = BinnedMatrix.Of(columns, data.Weights, settings, team);
        _gradients = new GradientSums(data.X.Rows);
        _rows = new RowList(data.X.Rows, team);
        _grower = new TreeGrower(_matrix, settings, kind.Directions, _gradients, (_rows, team));
        _target = data.Target.Values.ToArray();
        Base = _loss.Base(_target, data.Weights);
        _total = data.Total;
        _raw = new double[data.X.Rows];
        Array.Fill(_raw, Base);
    }

    /// <summary>Raw score before the first tree.</summary>
    public double Base { get; }

    public List<BoostedTree> Trees { get; } = [];

    /// <summary>Grows a tree and adds it to the raw scores of all rows.</summary>
    public void Grow(int tree)
    {
        _losses.Add(_gradients.Fill(_loss, _raw, _target, _data.Weights, _team) / _total);
        _rows.Reset(_settings.Subsample < 1 ? Drawn(tree) : null);
        Trees.Add(_grower.Grow(tree));
        var leaves = _grower.Leaves.ToArray();
        _team.Run(leaves.Length, (leaf, _) =>
        {
            var (start, count, value) = leaves[leaf];
            for (var i = start; i < start + count; i++)
                _raw[_rows.Pointer[i]] += value;
        });
        for (var i = _rows.Drawn; i < _raw.Length; i++)
            _raw[_rows.Pointer[i]] += ValueOf(_rows.Pointer[i]);
    }

    /// <summary>Mean loss by the number of trees, from 0.</summary>
    public double[] Losses() => [.. _losses, _loss.Loss(_raw, _target, _data.Weights) / _total];

    private bool[] Drawn(int tree)
    {
        var random = RandomStream.Of(_settings.Seed, 4L * tree);
        var drawn = new bool[_raw.Length];
        var left = Math.Max(1, (int)Math.Round(_settings.Subsample * drawn.Length));
        // Exactly as many as asked for, each set of rows with the same chance (Knuth's selection sampling).
        for (var row = 0; row < drawn.Length; row++)
        {
            drawn[row] = random.NextDouble() * (drawn.Length - row) < left;
            left -= drawn[row] ? 1 : 0;
        }

        return drawn;
    }

    private double ValueOf(int row)
    {
        var node = _grower.Nodes[0];
        while (node.Left >= 0)
        {
            var bin = _matrix.Column(node.Place)[row];
            var bins = _matrix.Features[node.Place];
            var right = bin == bins.Count ? !node.MissingLeft : bin > node.Bin;
            node = _grower.Nodes[node.Left + (right ? 1 : 0)];
        }

        return node.Value;
    }
}
