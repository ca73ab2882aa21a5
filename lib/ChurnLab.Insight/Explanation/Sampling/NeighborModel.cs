using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Neighbors;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Nearest neighbours: the vector is the distance to every row of the fit, squared where it is Euclidean.</summary>
internal sealed class NeighborModel : SeparableModel
{
    private readonly NeighborRows _queries;
    private readonly NeighborVote _vote;
    private readonly double[][] _columns;
    private readonly double[] _labels;

    private NeighborModel(FittedKNeighborsClassifier model, GameRows rows)
    {
        _queries = model.FitRows.Like(rows.Table.ToRowMajor());
        _vote = model.Vote;
        Length = (model.Rows + 7) / 8 * 8;
        _labels = new double[Length];
        _vote.Labels.CopyTo(_labels);
        _columns = new double[model.FitRows.Features][];
        for (var place = 0; place < _columns.Length; place++)
        {
            _columns[place] = new double[Length];
            for (var row = 0; row < model.Rows; row++)
                _columns[place][row] = model.FitRows.Row(row)[place];
        }

        Rows = model.Rows;
    }

    public override int Length { get; }

    /// <summary>Rows of the fit.</summary>
    public int Rows { get; }

    /// <summary>Takes a model apart; null where its distance is no sum over features or its rows have weights.</summary>
    public static NeighborModel? Of(FittedKNeighborsClassifier model, GameRows rows) =>
        model.FitRows.Metric != NeighborMetric.Cosine && model.Vote.IsUnweighted ? new NeighborModel(model, rows) : null;

    // What fills the last eight is never near.
    public override void Start(Span<double> state)
    {
        state.Clear();
        state[Rows..].Fill(double.PositiveInfinity);
    }

    public override void Part(int row, ReadOnlySpan<int> places, Span<double> part)
    {
        part.Clear();
        foreach (var place in places)
            Add(_columns[place], _queries.Row(row)[place], part);
    }

    public override StateReader Read() => new NeighborReader(_labels, Rows, _vote.Places, _vote.Kind, _queries.Metric);

    private void Add(double[] column, double value, Span<double> part)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(column);
        ref var into = ref MemoryMarshal.GetReference(part);
        var (wide, isManhattan) = (Vector512.Create(value), _queries.Metric == NeighborMetric.Manhattan);
        for (nuint at = 0; at < (nuint)part.Length; at += 8)
        {
            var difference = Vector512.LoadUnsafe(ref from, at) - wide;
            var sum = Vector512.LoadUnsafe(ref into, at);
            sum = isManhattan ? sum + Vector512.Abs(difference) : Vector512.FusedMultiplyAdd(difference, difference, sum);
            sum.StoreUnsafe(ref into, at);
        }
    }
}
